"""About which statements enough is known to rank them or to speak of shares."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from mudhif.kernels.bridging.votes import Votes

ENOUGH: Final = 20


def well_known(votes: Votes) -> NDArray[np.bool_]:
    """Statements that 20 people voted on, or a quarter of all who voted where they are fewer than 80: (statements,)."""
    seen = np.bincount(votes.statements, minlength=votes.statement_count)
    return (seen > 0) & (seen >= min(ENOUGH, np.count_nonzero(votes.counts) / 4))
