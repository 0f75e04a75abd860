"""What an estimate is made of: models, the interval they agree on, and the doubts that belong with it."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

CONFIDENCE: Final = 0.95


class Kind(StrEnum):
    """Families of models, the simplest first."""

    INDEPENDENCE = "independence"
    PAIRWISE = "pairwise"
    THREE_WAY = "three-way"
    HETEROGENEITY = "heterogeneity"


class Heterogeneity(StrEnum):
    """How people may differ in being listed: not at all; Darroch's one interaction shared by all pairs (Rasch's
    model in its log-linear form); the gamma form, for people who differ more; or Chao's free terms, which estimate a
    lower bound."""

    NONE = ""
    DARROCH = "darroch"
    GAMMA = "gamma"
    CHAO = "chao"


@dataclass(frozen=True, slots=True)
class Model:
    """One model's answer. Interactions are written with list numbers from 1: `1x2`, `1x2x3`; `silent` are those of
    lists that never met (a parameter of minus infinity). `high` is None where the data set no upper end; `fit` is
    the p-value of the deviance, None without degrees of freedom; `weight` is its share of the average."""

    kind: Kind
    interactions: tuple[str, ...]
    silent: tuple[str, ...]
    heterogeneity: Heterogeneity
    estimate: float
    low: float
    high: float | None
    aic: float
    bic: float
    deviance: float
    freedom: int
    fit: float | None
    weight: float


class Doubt(StrEnum):
    """Why a reader should hesitate."""

    TWO_LISTS = "two_lists"
    NO_OVERLAP = "no_overlap"
    NO_MODEL = "no_model"
    EMPTY_LIST = "empty_list"
    FEW_MET = "few_met"
    NEVER_MET = "never_met"
    PAIRS_FIT_BADLY = "pairs_fit_badly"
    NOTHING_FITS = "nothing_fits"
    PEOPLE_DIFFER = "people_differ"
    MODELS_DISAGREE = "models_disagree"
    OTHERS_DISAGREE = "others_disagree"
    NO_UPPER_END = "no_upper_end"
    MOSTLY_UNSEEN = "mostly_unseen"
    LINKED_BADLY = "linked_badly"


@dataclass(frozen=True, slots=True)
class Warned:
    """A doubt with the figures or lists that it speaks of."""

    doubt: Doubt
    facts: dict[str, float | str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Estimate:
    """How many people there are, seen and unseen, with a 95 % interval.

    `n` were seen. `estimate` and `high` are None where the data allow none. `uncorrected` is what the same models
    say when linkage error is ignored; None where none was given.
    """

    n: float
    estimate: float | None
    low: float
    high: float | None
    method: str
    models: tuple[Model, ...]
    warnings: tuple[Warned, ...]
    uncorrected: "Estimate | None" = None
