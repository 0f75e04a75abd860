"""What templates may say: phrases, numbers, dates, icons, bars. Built into every template."""

from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from typing import Any

from django import template
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString

from mudhif.base.foundation.viewer import Viewer
from mudhif.base.ui import numerals, wording
from mudhif.base.ui.languages import reader_language

register = template.Library()
register.tag("translate", wording.phrase)
register.tag("blocktranslate", wording.passage)
TURNING = {"exit", "arrow", "speech"}


@register.filter
def num(value: float | Decimal | str | None, places: int | None = None) -> str:
    """A number in the reader's digits; nothing for nothing."""
    if value is None or value == "":
        return ""
    return numerals.number(Decimal(str(value)), reader_language(), places)


@register.filter
def in_digits(value: object) -> str:
    """Text with its digits turned into the reader's (years, page numbers: no grouping)."""
    return numerals.digits(str(value), reader_language())


@register.filter
def day(value: date | None) -> str:
    """A date in words."""
    return "" if value is None else numerals.day(value, reader_language())


@register.simple_tag(takes_context=True)
def moment(context: dict[str, Any], value: datetime | None) -> str:
    """A moment in the viewer's time zone, in words."""
    viewer: Viewer = context.get("viewer") or Viewer.anonymous()
    return "" if value is None else numerals.moment(value, reader_language(), viewer.time_zone)


@register.simple_tag
def icon(name: str, classes: str = "") -> SafeString:
    """An icon of the sprite (`i-<name>`); it is decoration, so words stand beside it."""
    return _icon(name, classes)


# The same few icons stand on a page a hundred times.
@lru_cache(maxsize=1024)
def _icon(name: str, classes: str) -> SafeString:
    turning = " i-turn" if name in TURNING else ""
    return format_html(
        '<svg class="i{}{}" aria-hidden="true" focusable="false"><use href="{}#i-{}"/></svg>',
        turning,
        f" {classes}" if classes else "",
        static("ui/arch.svg"),
        name,
    )


@register.simple_tag
def drawing(name: str, classes: str = "") -> SafeString:
    """A drawing of the sprite: `mark`, `empty`."""
    return format_html(
        '<svg class="{}" aria-hidden="true" focusable="false"><use href="{}#{}"/></svg>',
        classes,
        static("ui/arch.svg"),
        name,
    )


@register.simple_tag
def bar(value: float, most: float = 100, kind: str = "fill") -> SafeString:
    """A bar of `value` out of `most`, drawn along the line of reading; the number stands beside it in words."""
    width = 0 if not most else max(0.0, min(200.0, 200 * float(value) / float(most)))
    return format_html(
        '<svg class="bar flip" viewBox="0 0 200 10" preserveAspectRatio="none" aria-hidden="true">'
        '<rect class="bar-bed" width="200" height="10"/><rect class="bar-{}" width="{}" height="10"/></svg>',
        kind,
        f"{width:.1f}",
    )


@register.simple_tag
def code(value: object) -> SafeString:
    """A code or hash, which reads left to right everywhere."""
    return format_html('<bdi class="code">{}</bdi>', value)


@register.filter
def words(text: str) -> list[str]:
    """The words of a text, for short fixed lists in templates."""
    return text.split()
