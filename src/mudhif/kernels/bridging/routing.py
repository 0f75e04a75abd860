"""Which statement to show next."""

import numpy as np

from mudhif.kernels.bridging.proportions import Floats, probability
from mudhif.kernels.bridging.tallies import Tallies


def routing_weights(tallies: Tallies, means: Floats, loadings: Floats) -> Floats:
    """How likely each statement should be drawn: (statements,), above 0.

    ((1 - p_pass) (1 + E) p_agree (1 + 8 x 2^(-n/5)))^2 with E = sqrt(S) |1 - mean| x norm of the statement's two
    `loadings` (2, statements): it favours what people can answer, what tells them apart, what is liked and what is new.
    `means` (statements,) are the mean votes by which the map was centred.
    """
    everyone = tallies.together
    agrees, seen = everyone.agrees[0], everyone.seen[0]
    passes = seen - agrees - everyone.disagrees[0]
    extremity = np.sqrt(seen.size) * np.abs(1.0 - means) * np.linalg.norm(loadings, axis=0)
    new = 1.0 + 8.0 * np.exp2(-seen / 5.0)
    weights: Floats = ((1.0 - probability(passes, seen)) * (1.0 + extremity) * probability(agrees, seen) * new) ** 2
    return weights
