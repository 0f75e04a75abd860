"""What templates say of selections."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import lru_cache

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from mudhif.base.ui import numerals
from mudhif.base.ui.languages import reader_language
from mudhif.kernels.matching import Gate
from mudhif.people.members.actions import BlindCheck
from mudhif.people.members.choices import DEGREES, EVIDENCE
from mudhif.work.needs.queries import CriterionTerms
from mudhif.work.selection import choices
from mudhif.work.selection.queries.evidence import NamedSkill
from mudhif.work.selection.rules.states import Status

register = template.Library()
# The ranking counts years to ten, so more is not known from its reasons.
YEARS_COUNTED = 10
# So many skills stand on a card; the others are a step away.
STRONGEST = 3


def _chip(mark: str, words: object) -> SafeString:
    return format_html('<span class="chip {}">{}</span>', mark, words)


@register.simple_tag
def candidacy_chip(status: str) -> SafeString:
    """Where a candidacy stands, for host, desk and panel."""
    return _chip(*choices.STATUSES[Status(status)])


@register.simple_tag
def my_chip(status: str, late: bool = False) -> SafeString:
    """Where a candidacy stands, said to its member."""
    return _chip("chip-stop", _("Not answered in time")) if late else _chip(*choices.MY_STATUSES[Status(status)])


@register.filter
def gate_names(gates: Iterable[Gate]) -> str:
    """Neighbouring gates whose counts are shown as one."""
    first, *others = [str(choices.GATES[gate]) for gate in gates]
    return str(_(", ")).join([first, *(name[:1].lower() + name[1:] for name in others)])


@register.filter
def gate_name(gate: Gate) -> str:
    """One gate."""
    return str(choices.GATES[gate])


@register.filter
def evidence_name(level: int) -> str:
    """How far a skill can be relied on."""
    return str(EVIDENCE[level])


@register.filter
def degree_name(level: str) -> str:
    """The kind of a qualification."""
    return str(DEGREES.get(level, ""))


@register.filter
def tenths(value: int | None) -> float | None:
    """Tenths of a point as points."""
    return None if value is None else value / 10


@register.simple_tag
def level_words(level: int, years: int, evidence: int, capped: bool = False) -> str:
    """Level, years and evidence of a skill in a phrase; `capped`: the years were counted to ten only."""
    return _level_words(reader_language(), level, years if not capped else min(years, YEARS_COUNTED), evidence, capped)


@register.simple_tag
def strongest(skills: Sequence[NamedSkill]) -> str:
    """The first three skills, each with its years."""
    return str(_("; ")).join(one.name + _in_brackets(reader_language(), one.years) for one in skills[:STRONGEST])


@register.simple_tag
def checked_words(check: BlindCheck | None) -> str:
    """That somebody looked, and in which year: never who."""
    if check is None:
        return _("checked")
    words = _("checked by peers in %(year)s") if check.peers else _("checked by a desk in %(year)s")
    return words % {"year": numerals.digits(str(check.year), reader_language())}


@register.simple_tag
def points_of(points: float, most: float) -> str:
    """Points of a maximum, such as 27.6 of 30."""
    return _points_of(reader_language(), points, most)


# A page of twenty candidates says some hundred of these, most of them more than once.
@lru_cache(maxsize=8192)
def _level_words(language: str, level: int, years: int, evidence: int, capped: bool) -> str:
    shown = {"level": numerals.digits(str(level), language), "most": numerals.digits("5", language)}
    parts = [_("Level %(level)s of %(most)s") % shown, *_years(language, years, capped=capped), str(EVIDENCE[evidence])]
    return str(_(", ")).join(parts) + "."


@lru_cache(maxsize=512)
def _in_brackets(language: str, years: int) -> str:
    said = _years(language, years, capped=False)
    return f" ({said[0]})" if said else ""


def _years(language: str, years: int, *, capped: bool) -> list[str]:
    if capped and years >= YEARS_COUNTED:
        return [_("ten years or more")]
    words = ngettext("%(shown)s year", "%(shown)s years", years)
    return [words % {"shown": numerals.digits(str(years), language)}] if years else []


@lru_cache(maxsize=8192)
def _points_of(language: str, points: float, most: float) -> str:
    shown = numerals.number(Decimal(str(points)), language, 1)
    return " ".join((shown, pgettext("points of a maximum", "of"), numerals.digits(str(most), language)))


@register.simple_tag
def criterion_text(criterion: CriterionTerms) -> str:
    """A published criterion in the reader's language, or in another that has it."""
    return criterion.text(reader_language())
