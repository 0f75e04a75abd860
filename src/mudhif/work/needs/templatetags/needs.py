"""What templates say of needs."""

from collections.abc import Iterable
from datetime import date, datetime

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from mudhif.base.ui import numerals
from mudhif.base.ui.languages import HOUSE, reader_language
from mudhif.work.needs import choices
from mudhif.work.needs.queries import NeedRow
from mudhif.work.needs.rules.states import Status

register = template.Library()


@register.filter
def mode_names(modes: Iterable[str]) -> str:
    """The ways of working, in the order of the form."""
    return _listed(words for mode, words in choices.MODES.items() if mode in set(modes))


@register.simple_tag
def mode_name(mode: str) -> str:
    """One way of working."""
    return str(choices.MODES.get(mode, mode))


@register.filter
def offer_name(name: str) -> str:
    """A part of the package."""
    return str(choices.OFFERS.get(name, ""))


@register.simple_tag
def package(row: NeedRow) -> str:
    """What is offered, as a list in words; that it is unpaid where nothing is."""
    stipend = [_("Stipend")] if row.stipend_iqd_a_month else []
    return _listed([*stipend, *(choices.OFFERS[name] for name in row.offers)]) or _("Unpaid")


def _listed(words: Iterable[object]) -> str:
    """A list in words: only its first letter is a capital, in scripts that have them."""
    return capfirst(_(", ").join(str(word).lower() for word in words))


@register.filter
def language_name(code: str) -> str:
    """A language in the reader's language; the code where it has no name here."""
    return str(HOUSE.get(code) or choices.language_names().get(code, code))


@register.filter
def level_code(level: int) -> str:
    """`B2` for 4, by the Common European Framework."""
    return choices.LEVEL_CODES[level]


@register.simple_tag
def status_chip(status: str, urgent: bool = False) -> SafeString:
    """Where a need stands: a mark and a word; urgency instead while it waits."""
    if urgent and status in {"review", "open"}:
        return format_html('<span class="chip chip-care">{}</span>', _("Urgent"))
    mark = choices.MARKS.get(Status(status), "")
    return format_html('<span class="chip {}">{}</span>', mark, choices.STATUSES[status])


@register.simple_tag
def span(starts: date | None, ends: date | None) -> str:
    """Two days as a range in words: a dash between numbers would flip."""
    language = reader_language()
    if starts is None or ends is None:
        return ""
    first = numerals.day(starts, language, year=starts.year != ends.year)
    return str(_("%(first)s to %(last)s") % {"first": first, "last": numerals.day(ends, language)})


@register.simple_tag
def waiting(row: NeedRow, now: datetime) -> int:
    """Whole days at a desk."""
    return row.waiting_days(now)
