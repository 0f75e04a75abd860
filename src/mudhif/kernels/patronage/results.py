"""What an audit says: findings with their figures, and what it could not have seen."""

from dataclasses import dataclass, field

from mudhif.kernels.patronage.kinds import Family


@dataclass(frozen=True, slots=True)
class Visible:
    """The smallest scheme that the audit would have found in `POWER` of such years, at this data and threshold.

    `excess` in the unit of the finding; `share` (0 to 1): of the contested decisions in which the scheme could have
    moved something, the part that it would have to move. `share` is None where the finding is not about selections.
    """

    excess: float
    share: float | None


@dataclass(frozen=True, slots=True)
class Largest:
    """Where selections gathered most, by opaque ids: for those who may look into it, never for a public page. `host`
    is None where all hosts are taken together."""

    host: str | None
    value: str
    observed: int
    expected: float


@dataclass(frozen=True, slots=True)
class Scorer:
    """An assessor, by opaque id, whose tied candidates fare best against the other assessors' scores: how many there
    are, the mean gap in points, and its p-value among all assessors. Never for a public page."""

    assessor: str
    tied: int
    gap: float
    p: float


@dataclass(frozen=True, slots=True)
class Question:
    """One test before others are considered.

    `rests_on`: contests, assessments or candidacies compared. `observed`, `expected`, `low`, `high` in `unit`: the
    last two are a 95 % interval of observed less expected (of the ratio itself under four-fifths). `least_p`: the
    smallest p-value that this data could have given. `matters` is False where a difference is real but smaller than
    the four-fifths rule minds.
    """

    family: Family
    subject: str
    unit: str
    rests_on: int
    observed: float
    expected: float
    low: float | None
    high: float | None
    p: float
    least_p: float
    matters: bool = True
    largest: tuple[Largest, ...] = ()
    scorers: tuple[Scorer, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """A test among others: `adjusted` is its p-value for the whole family; `visible` None: no scheme of this sort,
    however strong, would have been found."""

    question: Question
    adjusted: float
    alarm: bool
    visible: Visible | None


@dataclass(frozen=True, slots=True)
class Audit:
    """An audit. That it found nothing does not mean that there is nothing: read `visible` of each finding.

    `threshold` is the p-value that the first finding must reach; `slope` the log odds for each point of score within a
    band; `contests` the needs and bands in which somebody else might have been selected.
    """

    needs: int
    selections: int
    contests: int
    slope: float
    threshold: float
    findings: tuple[Finding, ...] = field(default_factory=tuple)

    @property
    def alarm(self) -> bool:
        """Whether anything was found."""
        return any(finding.alarm for finding in self.findings)
