"""The columns from which log-linear models are made: lists, interactions of two and three lists, heterogeneity."""

from dataclasses import dataclass
from functools import cache
from itertools import combinations
from typing import Final

import numpy as np
from numpy.typing import NDArray

from mudhif.kernels.estimation.histories import cells_of

# Interactions of three lists are searched up to so many lists; beyond it the table is too thin to tell.
THREE_WAY_UP_TO: Final = 7
Term = tuple[int, ...]
_GAMMA: Final = 3.5


@dataclass(frozen=True, slots=True)
class Design:
    """`matrix` is (2^lists, columns) of the histories with the unseen one first; column 0 is the intercept, then one
    a list, then `terms`: pairs, triples, and heterogeneity. `common`: Darroch's, one interaction shared by all pairs;
    `gamma`: the logarithm of times listed + 3.5, for people who differ more (Rivest and Baillargeon 2007); `chao`: a
    free term for each number of lists above two, which gives Chao's lower bound."""

    lists: int
    matrix: NDArray[np.float64]
    terms: tuple[Term, ...]
    common: int
    gamma: int
    chao: tuple[int, ...]

    def column(self, term: Term) -> int:
        """Where the column of an interaction stands."""
        return 1 + self.lists + self.terms.index(term)

    def term(self, column: int) -> Term | None:
        """The interaction of a column; None for the intercept, a list or heterogeneity."""
        place = column - 1 - self.lists
        return self.terms[place] if 0 <= place < len(self.terms) else None


@cache
def design_of(lists: int) -> Design:
    """The design for so many lists (2 to 10)."""
    cells = np.vstack([np.zeros(lists, dtype=bool), cells_of(lists)])
    orders = (2, 3) if 3 < lists <= THREE_WAY_UP_TO else (2,)  # noqa: PLR2004
    terms = tuple(term for order in orders for term in combinations(range(lists), order))
    caught = cells.sum(axis=1)
    columns = [np.ones(len(cells)), *cells.T]
    columns += [cells[:, term].all(axis=1) for term in terms]
    columns += [caught * (caught - 1) / 2, np.log(_GAMMA) - np.log(_GAMMA + caught)]
    columns += [caught == times for times in range(3, lists + 1)]
    common = 1 + lists + len(terms)
    matrix = np.column_stack(columns).astype(np.float64)
    return Design(lists, matrix, terms, common, common + 1, tuple(range(common + 2, matrix.shape[1])))
