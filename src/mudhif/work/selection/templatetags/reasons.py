"""The table that tells why somebody stands at a place. Written here: a shortlist has some 160 of these rows."""

from collections.abc import Iterable
from functools import lru_cache

from django import template
from django.template.defaultfilters import capfirst
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from mudhif.base.ui.languages import reader_language
from mudhif.base.ui.templatetags.mudhif import bar, icon
from mudhif.work.selection.queries.evidence import NamedReason
from mudhif.work.selection.templatetags.selection import YEARS_COUNTED, level_words, points_of

register = template.Library()


@register.simple_tag
def reason_rows(lines: Iterable[NamedReason]) -> SafeString:
    """A row for each skill asked for: what was asked, what was found, the points."""
    language = reader_language()
    return mark_safe("\n".join([_row(line, language) for line in lines]))  # noqa: S308  (of escaped cells)


def _row(line: NamedReason, language: str) -> str:
    reason = line.reason
    held = (reason.level, min(reason.years, YEARS_COUNTED), reason.evidence)
    return (
        _asked(language, line.asked, reason.is_full, reason.required)
        + _found(language, "" if reason.is_full else line.found, reason.held is not None, reason.is_full, held)
        + _points(language, reason.tenths, reason.weight)
    )


# Everyone on a shortlist is asked for the same skills, and a few hundred answers fill all rows: each cell is written
# once, in the language that is active where it is first asked for.
@lru_cache(maxsize=4096)
def _asked(language: str, skill: str, full: bool, required: bool) -> SafeString:
    sign = icon("check", "yes") if full else icon("pass", "part")
    welcome = "" if required else format_html(' <span class="fine">{}</span>', _("welcome"))
    return format_html('<tr><th scope="row">{} {}{}</th>', sign, capfirst(skill), welcome)


@lru_cache(maxsize=8192)
def _found(language: str, wider: str, held: bool, full: bool, level: tuple[int, int, int]) -> SafeString:
    return format_html('<td class="found">{}</td>', _what_was_found(wider, held, full, level))


def _what_was_found(wider: str, held: bool, full: bool, level: tuple[int, int, int]) -> str:
    if not held:
        return _("No trace of it")
    words = level_words(*level, capped=True)
    if full:
        return words + " " + _("The same skill.")
    part = _("Part of: %(wider)s.") % {"wider": wider}
    return f"{part} {words}"


@lru_cache(maxsize=8192)
def _points(language: str, tenths: int, most: int) -> SafeString:
    cell = '<td class="n"><span class="pts"><span class="nobr">{}</span>{}</span></td></tr>'
    return format_html(cell, points_of(tenths / 10, most), bar(tenths / 10, most))
