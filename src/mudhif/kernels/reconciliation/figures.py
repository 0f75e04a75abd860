"""Published figures, as they come in."""

from dataclasses import dataclass

from mudhif.kernels.reconciliation.priors import Definition, Kind


class BadFigures(ValueError):  # noqa: N818  (read aloud where it is raised)
    """Figures that cannot be reconciled; the message is one sentence."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A published figure: how many people (above 0), of which definition, by which source, in which year. Figures of
    one source share its error; a range is given as two figures. Raises `BadFigures` for a figure of 0 or less."""

    source: str
    kind: Kind
    definition: Definition
    year: float
    people: float

    def __post_init__(self) -> None:
        if not (0 < self.people < float("inf")):
            raise BadFigures(f"{self.source} of {self.year:.0f} counts {self.people} people; a figure is above 0.")
        if not (-float("inf") < self.year < float("inf")):
            raise BadFigures(f"{self.source} has no year.")
