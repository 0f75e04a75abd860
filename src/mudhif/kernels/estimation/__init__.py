"""Estimation: how many people there are, those on no list included, from how lists overlap.

`read_histories(table)` checks a table of capture histories ("110": on the first and second list, not on the third);
`estimate(histories)` gives a total with a 95 % interval, every model that carries it, and the doubts a reader must
be told; `estimate_linked(histories, LinkageError(recall, precision))` does the same where the lists were linked with
errors. Nothing here asks a clock; chance is drawn from a seed.

Method: Poisson log-linear models over capture histories (Fienberg 1972; Cormack 1989; Bishop, Fienberg and Holland
1975), with heterogeneity of people (Darroch et al. 1993; Chao 1987), existence of estimates in sparse tables
(Fienberg and Rinaldo 2012; Chan, Silverman and Vincent 2021), profile intervals (Cormack 1992), weights by AIC and
BIC (Buckland, Burnham and Augustin 1997), linkage error (Ding and Fienberg 1994).
"""

from mudhif.kernels.estimation.correcting import estimate_linked
from mudhif.kernels.estimation.estimating import estimate
from mudhif.kernels.estimation.histories import BadHistories, Histories, read_histories
from mudhif.kernels.estimation.linkage import BadLinkage, LinkageError, corrected
from mudhif.kernels.estimation.results import Doubt, Estimate, Heterogeneity, Kind, Model, Warned
from mudhif.kernels.estimation.splitting import Mechanism

__all__ = [
    "BadHistories",
    "BadLinkage",
    "Doubt",
    "Estimate",
    "Heterogeneity",
    "Histories",
    "Kind",
    "LinkageError",
    "Mechanism",
    "Model",
    "Warned",
    "corrected",
    "estimate",
    "estimate_linked",
    "read_histories",
]
