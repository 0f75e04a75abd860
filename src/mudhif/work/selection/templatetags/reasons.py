"""The table that tells why somebody stands at a place. Written here: a shortlist has some 160 of these rows."""

from collections.abc import Iterable
from functools import lru_cache

from django import template
from django.template.defaultfilters import capfirst
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from mudhif.base.ui.templatetags.mudhif import bar, icon
from mudhif.work.selection.queries.evidence import NamedReason
from mudhif.work.selection.templatetags.selection import level_words, points_of, reading_language

register = template.Library()
_ROW = (
    '<tr><th scope="row">{} {}{}</th><td class="found">{}</td>'
    '<td class="n"><span class="pts"><span class="nobr">{}</span>{}</span></td></tr>'
)


@register.simple_tag
def reason_rows(lines: Iterable[NamedReason]) -> SafeString:
    """A row for each skill asked for: what was asked, what was found, the points."""
    language = reading_language()
    return format_html_join("\n", _ROW, (_cells(line, language) for line in lines))


def _cells(line: NamedReason, language: str) -> tuple[str, ...]:
    reason = line.reason
    sign = icon("check", "yes") if reason.is_full else icon("pass", "part")
    asked = "" if reason.required else _desired(language)
    return sign, capfirst(line.asked), asked, _found(line, language), *_points(language, line.points, reason.weight)


def _found(line: NamedReason, language: str) -> str:
    reason = line.reason
    if reason.held is None:
        return _("No trace of it")
    if reason.is_full:
        return _the_same_skill(language, reason.level, reason.years, reason.evidence)
    wider = _("Part of: %(wider)s.") % {"wider": line.found}
    return f"{wider} {level_words(reason.level, reason.years, reason.evidence, capped=True)}"


# The same few hundred answers fill all rows, in the language that is active where they are first asked for.
@lru_cache(maxsize=8)
def _desired(language: str) -> SafeString:
    return format_html(' <span class="fine">{}</span>', _("desired"))


@lru_cache(maxsize=8192)
def _points(language: str, points: float, most: int) -> tuple[str, SafeString]:
    return points_of(points, most), bar(points, most)


@lru_cache(maxsize=8192)
def _the_same_skill(language: str, level: int, years: int, evidence: int) -> str:
    return level_words(level, years, evidence, capped=True) + " " + _("The same skill.")
