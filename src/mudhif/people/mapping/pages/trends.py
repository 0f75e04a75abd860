"""A line over the years, drawn on the server: where its points lie, and the words at its axes."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, log10

from mudhif.base.ui import numerals

WIDTH, HEIGHT = 640, 240
LEFT, RIGHT, TOP, BOTTOM = 112, 32, 24, 40
STEPS = (1, 2, 2.5, 5, 10)
LINES = 4


@dataclass(frozen=True, slots=True)
class Point:
    """One year: where it lies, and its words."""

    x: float
    y: float
    year: str
    people: str


@dataclass(frozen=True, slots=True)
class Trend:
    """Points from left to right in every language, as numbers run, and the level lines with their words."""

    points: tuple[Point, ...]
    levels: tuple[tuple[float, str], ...]

    @property
    def path(self) -> str:
        """The line, as SVG writes it."""
        return "M" + "L".join(f"{point.x:.1f} {point.y:.1f}" for point in self.points)


def trend(figures: Sequence[tuple[int, int]], language: str) -> Trend | None:
    """The line of (year, people), from zero up; None where there are fewer than two years."""
    ordered = sorted(figures)
    first, last = (ordered[0][0], ordered[-1][0]) if ordered else (0, 0)
    if first == last:
        return None
    step = _step(max(people for _, people in ordered))
    most = step * LINES
    points = tuple(
        Point(
            LEFT + (WIDTH - LEFT - RIGHT) * (year - first) / (last - first),
            _height(people, most),
            numerals.digits(str(year), language),
            numerals.number(people, language),
        )
        for year, people in ordered
    )
    levels = tuple((_height(step * line, most), numerals.number(step * line, language)) for line in range(LINES + 1))
    return Trend(points, levels)


def _height(people: float, most: float) -> float:
    return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * people / most


def _step(most: int) -> int:
    """The least round step of which four reach the top."""
    wanted = max(most, LINES) / LINES
    power: float = 10.0 ** int(log10(wanted))
    return next(ceil(power * each) for each in STEPS if power * each >= wanted)
