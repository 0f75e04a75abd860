"""How many people are on no list, from how lists overlap."""

from collections.abc import Mapping

from mudhif.base.foundation.viewer import Viewer
from mudhif.kernels.estimation import Estimate, LinkageError, estimate, estimate_linked, read_histories


def estimated_size(_viewer: Viewer, table: Mapping[str, object], error: LinkageError | None = None) -> Estimate:
    """An estimate from a table of capture histories (`{"110": 12, …}`), corrected for errors of linkage where their
    rates are given. It is arithmetic on what the caller brings, so it is the same for every viewer.

    Raises `BadHistories` for a table that cannot be read.
    """
    histories = read_histories(table)
    return estimate_linked(histories, error) if error else estimate(histories)
