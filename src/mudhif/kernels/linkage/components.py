"""Which rows hang together by pairs."""

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components


def components(rows: int, left: NDArray[np.int64], right: NDArray[np.int64]) -> NDArray[np.int64]:
    """The number of the component of each of ``rows`` rows, where ``left[i]`` and ``right[i]`` are joined, (n,)."""
    graph = coo_matrix((np.ones(len(left), bool), (left, right)), shape=(rows, rows))
    return connected_components(graph, directed=False)[1].astype(np.int64)
