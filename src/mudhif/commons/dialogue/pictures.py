"""Pictures of results as SVG: a line from none to all, and circles for groups. Each has its table on the page."""

import math
from collections.abc import Sequence

from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _

from mudhif.base.ui import numerals

START, LENGTH, RADIUS, ROW = 14, 292, 10.5, 22
WIDE, HIGH = 640, 360


def strip(shares: Sequence[tuple[str, int]], language: str) -> str:
    """Shares of a hundred, each under its letter, on a line; those that would cover each other stand higher."""
    placed = _raised([(letter, START + LENGTH * share / 100) for letter, share in sorted(shares, key=_share)])
    line = ROW * (max(level for _letter, _x, level in placed) + 1)
    said = _(", ").join(f"{letter} {percent(share, language)}".strip() for letter, share in shares)
    keys = format_html_join(
        "",
        '<circle class="strip-key" cx="{}" cy="{}" r="10.5"/><text class="strip-t" x="{}" y="{}">{}</text>',
        ((f"{x:.0f}", line - ROW * level, f"{x:.0f}", line - ROW * level + 4.7, letter) for letter, x, level in placed),
    )
    words = format_html_join(
        "",
        '<text class="strip-n" x="{}" y="{}" text-anchor="{}">{}</text>',
        ((x, line + 26, anchor, word) for x, anchor, word in (
            (START, "start", _("none agree")), (160, "middle", _("half")), (306, "end", _("all agree")),
        )),
    )  # fmt: skip
    return format_html(
        '<svg class="strip" viewBox="0 0 320 {}" direction="ltr" role="img" aria-label="{}">'
        '<path class="strip-axis" d="M14 {}H306"/>'
        '<path class="strip-tick" d="M14 {}v10M160 {}v10M306 {}v10"/>{}{}</svg>',
        line + 32, _("Agree: %(shares)s") % {"shares": said}, line, line - 5, line - 5, line - 5, keys, words,
    )  # fmt: skip


def percent(share: int, language: str) -> str:
    """So many of a hundred, with the language's sign."""
    return f"{numerals.number(share, language)}{'٪' if language != 'en' else ' %'}"


def _share(one: tuple[str, int]) -> int:
    return one[1]


def _raised(placed: Sequence[tuple[str, float]]) -> list[tuple[str, float, int]]:
    """Each with the lowest level on which nothing lies too near."""
    found: list[tuple[str, float, int]] = []
    for letter, x in placed:
        taken = {level for _letter, other, level in found if abs(other - x) < 2 * RADIUS}
        found.append((letter, x, next(level for level in range(len(placed)) if level not in taken)))
    return found


def circles(groups: Sequence[tuple[str, int, tuple[float, float]]], language: str) -> str:
    """Groups by letter, people and place (both from -1 to 1), the area of a circle by its people."""
    most = max(size for _letter, size, _place in groups)
    placed = [(letter, 12 + 26 * math.sqrt(size / most), *_on_map(place)) for letter, size, place in groups]
    # Letters last: where circles overlap, each is still read.
    shapes = format_html_join(
        "",
        '<circle class="spot" cx="{}" cy="{}" r="{}"/>',
        ((f"{x:.0f}", f"{y:.0f}", f"{radius:.0f}") for _letter, radius, x, y in placed),
    ) + format_html_join(
        "",
        '<text class="strip-t g-key" x="{}" y="{}">{}</text>',
        ((f"{x:.0f}", f"{y + 7:.0f}", letter) for letter, _radius, x, y in placed),
    )
    said = _(", ").join(f"{letter} {numerals.number(size, language)}" for letter, size, _place in groups)
    return format_html(
        '<svg class="opinions" viewBox="0 0 {} {}" direction="ltr" role="img" aria-label="{}">'
        '<path class="axis" d="M0 {}H{}M{} 0V{}"/>{}</svg>',
        WIDE, HIGH, _("People in each group: %(sizes)s") % {"sizes": said}, HIGH // 2, WIDE, WIDE // 2, HIGH, shapes,
    )  # fmt: skip


def _on_map(place: tuple[float, float]) -> tuple[float, float]:
    return WIDE / 2 + place[0] * (WIDE / 2 - 70), HIGH / 2 - place[1] * (HIGH / 2 - 62)
