"""The table that tells why somebody stands at a place. Written here: a shortlist has some 160 of these rows."""

from collections.abc import Iterable

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from mudhif.base.ui.templatetags.mudhif import bar, icon
from mudhif.work.selection.queries.evidence import NamedReason
from mudhif.work.selection.templatetags.selection import level_words, points_of

register = template.Library()
_ROW = (
    '<tr><th scope="row">{} {}{}</th><td class="found">{}</td>'
    '<td class="n"><span class="pts"><span class="nobr">{}</span>{}</span></td></tr>'
)


@register.simple_tag
def reason_rows(lines: Iterable[NamedReason]) -> SafeString:
    """A row for each skill asked for: what was asked, what was found, the points."""
    desired = format_html(' <span class="fine">{}</span>', _("desired"))
    return format_html_join("\n", _ROW, (_cells(line, desired) for line in lines))


def _cells(line: NamedReason, desired: SafeString) -> tuple[str, ...]:
    reason = line.reason
    sign = icon("check", "yes") if reason.is_full else icon("pass", "part")
    asked = "" if reason.required else desired
    points = points_of(line.points, reason.weight)
    return sign, line.asked, asked, _found(line), points, bar(line.points, reason.weight)


def _found(line: NamedReason) -> str:
    reason = line.reason
    if reason.held is None:
        return _("No trace of it")
    standing = level_words(reason.level, reason.years, reason.evidence, capped=True)
    if reason.is_full:
        return f"{standing} {_('“The same skill”')}"
    return f"{_('“Part of”: %(wider)s.') % {'wider': line.found}} {standing}"
