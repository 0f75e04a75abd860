"""Published figures and what they come to, in the reader's words: definitions, kinds of sources, the pull of each."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext, override
from django.utils.translation import gettext_lazy as _

from mudhif.base.ui.numerals import digits, number
from mudhif.kernels.reconciliation import Definition, Kind, Pull, Reconciled
from mudhif.people.mapping.queries.published import PublishedFigure

DEFINITIONS = {
    Definition.BORN: _("Born in Iraq"),
    Definition.CITIZEN: _("Citizens of Iraq"),
    Definition.ANCESTRY: _("Born there, or with a parent from there"),
    Definition.REGISTERED: _("Registered with an authority"),
}
KINDS = {
    Kind.CENSUS: _("census"),
    Kind.REGISTER: _("population register"),
    Kind.SURVEY: _("survey"),
    Kind.COMPILED: _("compiled from others"),
    Kind.AGENCY: _("estimate of an agency"),
    Kind.EMBASSY: _("estimate of an embassy"),
    Kind.MEDIA: _("press"),
    Kind.MEMBERSHIP: _("list of members"),
}
# A source whose figure lies further than this from what all others foretell contradicts them.
CONTRADICTS = 2.0


@dataclass(frozen=True, slots=True)
class PullShown:
    """One source's part in a size: how much the size follows it, and what the size were without it."""

    source: str
    kind: str
    share: int
    without: str
    contradicts: bool


@dataclass(frozen=True, slots=True)
class SizeShown:
    """How many there are by one definition, in words, and the pull of each source. Not `counted`: no figure has it."""

    name: str
    estimate: str
    interval: str
    counted: bool
    pulls: tuple[PullShown, ...]


@dataclass(frozen=True, slots=True)
class SourceShown:
    """What one source has published by one definition: its figures by year, and where they stand."""

    source: str
    kind: str
    definition: str
    figures: tuple[tuple[str, str], ...]
    citations: tuple[str, ...]


def sizes(found: Reconciled, language: str) -> list[SizeShown]:
    """Sizes in the order of definitions; figures rounded to what the interval can bear."""
    with override(language):
        between = gettext("%(low)s to %(high)s")
        return [
            SizeShown(
                name=str(DEFINITIONS[size.definition]),
                estimate=_rounded(size.estimate, language),
                interval=between % {"low": _rounded(size.low, language), "high": _rounded(size.high, language)},
                counted=size.figures > 0,
                pulls=tuple(_pull(pull, language) for pull in found.pulls[size.definition]),
            )
            for size in found.sizes
        ]


def _pull(pull: Pull, language: str) -> PullShown:
    without = "" if pull.without is None else _rounded(pull.without, language)
    share = round(100 * max(0.0, min(1.0, pull.weight)))
    return PullShown(pull.source, str(KINDS[pull.kind]), share, without, abs(pull.surprise) > CONTRADICTS)


def _rounded(people: float, language: str) -> str:
    """Three leading digits: more would claim to know more."""
    if people < 1000:  # noqa: PLR2004
        return number(round(people), language)
    unit = 10 ** (len(str(round(people))) - 3)
    return number(round(people / unit) * unit, language)


def sources_shown(figures: Iterable[PublishedFigure], language: str) -> list[SourceShown]:
    """Published figures by source and definition, in the reader's digits; citations stay in their own language."""
    parted: dict[tuple[str, Kind, Definition], list[PublishedFigure]] = {}
    for figure in sorted(figures, key=lambda figure: (figure.kind, figure.source, figure.year)):
        parted.setdefault((figure.source, figure.kind, figure.definition), []).append(figure)
    with override(language):
        return [
            SourceShown(
                source=source,
                kind=str(KINDS[kind]),
                definition=str(DEFINITIONS[definition]),
                figures=tuple((digits(str(one.year), language), number(one.people, language)) for one in found),
                citations=tuple(dict.fromkeys(f"{one.citation} {one.note}".strip() for one in found)),
            )
            for (source, kind, definition), found in parted.items()
        ]
