"""What errors of linkage do to a table of capture histories, and how to undo it (after Ding and Fienberg 1994).

A missed link splits one person into several rows, so that people are counted twice and lists seem to overlap less
than they do: both push the estimate up. A false link does the opposite. With two lists the overlap is the observed
one times precision over recall. With more it depends on how links are missed (see `splitting`); nobody knows that,
so both ways are taken as equally likely.
"""

from dataclasses import dataclass

import numpy as np

from mudhif.kernels.estimation.fitting import Floats
from mudhif.kernels.estimation.splitting import Mechanism, chained, chance_of_a_link, loosened


class BadLinkage(ValueError):  # noqa: N818  (read aloud where it is raised)
    """Rates that cannot be those of a linkage; the message is one sentence."""


@dataclass(frozen=True, slots=True)
class LinkageError:
    """How good a linkage was, in pairs of records. `recall`: which share of the true pairs it found; `precision`:
    which share of those it made are true; `checked`: pairs by which each of the two was measured (None: exactly
    known). Raises `BadLinkage` for rates that are not above 0 and up to 1, or for fewer than one pair."""

    recall: float
    precision: float = 1.0
    checked: int | None = None

    def __post_init__(self) -> None:
        if not (0 < self.recall <= 1 and 0 < self.precision <= 1):
            raise BadLinkage("Recall and precision are shares above 0 and up to 1.")
        if self.checked is not None and self.checked < 1:
            raise BadLinkage("Rates that were measured on fewer than one pair are not known.")

    def drawn(self, chance: np.random.Generator) -> "LinkageError":
        """Rates as they may be, given how many pairs they were measured on (Jeffreys' prior)."""
        if self.checked is None:
            return self
        recall, precision = (
            float(np.clip(chance.beta(rate * self.checked + 0.5, (1 - rate) * self.checked + 0.5), 1e-3, 1))
            for rate in (self.recall, self.precision)
        )
        return LinkageError(recall, precision)


def corrected(lists: int, table: Floats, error: LinkageError, mechanism: Mechanism) -> Floats:
    """The expected table (2^lists - 1,), had every link been found and none been false. Counts need not be whole,
    and are negative where the rates do not go with the table. A record tied to a stranger comes loose again by
    itself, in the way of `loosened`."""
    without_false = loosened(lists, error.precision) @ table
    if mechanism is Mechanism.LOOSE:
        split = loosened(lists, error.recall)
    else:
        split = chained(lists, chance_of_a_link(lists, without_false, error.recall))
    return np.linalg.solve(split, without_false).astype(np.float64)
