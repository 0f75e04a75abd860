"""Many tests in one audit, and one promise: an alarm without cause in at most 5 of 100 audits.

Holm's step-down over all tests of an audit (1979): it holds whatever the tests have to do with one another, and they
have much: a cousin may also have been a colleague. A test that could not have reached the threshold with any outcome
takes no share of the 5 % (Tarone 1990); whether it could depends on who stood for what, not on who was selected.
"""

from collections.abc import Sequence

import numpy as np

from mudhif.kernels.patronage.record import Bools, Floats


def able(least: Floats, level: float) -> Bools:
    """Which tests (tests,) share the level: the fewest, k, such that no more than k could reach level / k."""
    for shares in range(1, least.size + 1):
        inside = least <= level / shares
        if inside.sum() <= shares:
            return inside
    return np.zeros(least.size, dtype=bool)


def adjusted(p: Sequence[float], least: Sequence[float], level: float) -> tuple[Floats, float]:
    """Adjusted p-values (tests,), 1 for those that could not be significant, and the threshold of the smallest."""
    values, inside = np.array(p, dtype=np.float64), able(np.array(least, dtype=np.float64), level)
    found, count = np.ones(values.size), int(inside.sum())
    order = np.flatnonzero(inside)[np.argsort(values[inside], kind="stable")]
    found[order] = np.minimum(1.0, np.maximum.accumulate(values[order] * np.arange(count, 0, -1)))
    return found, level / max(count, 1)
