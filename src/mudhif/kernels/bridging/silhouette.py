"""How well groups of base clusters are told apart: Rousseeuw's silhouette (1987), weighted by people.

The people of one base cluster are taken to stand at its centre, so that the cost hangs on the number of base clusters,
never on that of people squared.
"""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Labels = NDArray[np.int64]


def silhouettes(distances: Floats, sizes: Floats, labels: Labels) -> Floats:
    """From -1 to 1 for each base cluster: (clusters,). `distances` (clusters, clusters); two groups or more."""
    belongs = np.zeros((labels.size, int(labels.max()) + 1))
    belongs[np.arange(labels.size), labels] = sizes
    group_sizes = belongs.sum(axis=0)
    sums = distances @ belongs
    own = sums[np.arange(labels.size), labels] / np.maximum(group_sizes[labels] - 1.0, 1.0)
    means = sums / group_sizes
    means[np.arange(labels.size), labels] = np.inf
    nearest = means.min(axis=1)
    larger = np.maximum(own, nearest)
    scores: Floats = np.divide(nearest - own, larger, out=np.zeros_like(own), where=larger > 0)
    return np.where(group_sizes[labels] > 1, scores, 0.0)
