"""Reconciliation: published figures that conflict, because they count different people in different ways, become
one interval for each definition, with the pull of every source.

`reconcile(figures)` takes the figures of one country, each with its definition (born, citizen, ancestry, registered),
kind of source and year. The model is linear and normal on logarithms (see `system`); what it believes beforehand is in
`priors`, with reasons, and can be replaced. Method: meta-analysis with bias terms (Turner et al. 2009), as used for
migration statistics by Raymer et al. 2013 ("Integrated modelling of European migration").
"""

from mudhif.kernels.reconciliation.figures import BadFigures, Figure
from mudhif.kernels.reconciliation.priors import Belief, Definition, Error, Kind, Priors
from mudhif.kernels.reconciliation.reconciling import Pull, Reconciled, Size, reconcile

__all__ = [
    "BadFigures",
    "Belief",
    "Definition",
    "Error",
    "Figure",
    "Kind",
    "Priors",
    "Pull",
    "Reconciled",
    "Size",
    "reconcile",
]
