"""Assessments as those who may read them read them."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Avg, Count, F

from mudhif.base.foundation.viewer import Viewer
from mudhif.work.needs.queries import Terms
from mudhif.work.selection.models import Assessment, Candidacy, CriterionScore, Seat
from mudhif.work.selection.rules.assessing import Score
from mudhif.work.selection.rules.states import WEIGHED, Status


@dataclass(frozen=True, slots=True)
class SheetLine:
    """One criterion on an assessor's sheet."""

    text: str
    weight: int
    points: int
    evidence: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """What one assessor wrote: numbered by the order of submission, never named. `total` is in tenths."""

    number: int
    language: str
    total: int
    lines: tuple[SheetLine, ...]

    @property
    def points(self) -> float:
        """The total, with one decimal."""
        return self.total / 10


def my_scores(viewer: Viewer, row: Candidacy) -> list[Score]:
    """What the viewer gave; nothing before. One query."""
    mine = {"assessment__candidacy": row, "assessment__assessor": viewer.id, "assessment__void": None}
    return [Score(one.criterion, one.points, one.evidence) for one in CriterionScore.objects.filter(**mine)]


def sheets(row: Candidacy, terms: Terms, language: str) -> tuple[Sheet, ...]:
    """Every sheet once the whole panel is in; none before, for anyone. Two queries."""
    if row.status not in WEIGHED - {Status.AGREED}:
        return ()
    given = Assessment.objects.filter(candidacy=row, void=None).order_by("submitted", "id").prefetch_related("scores")
    return tuple(_sheet(number, one, terms, language) for number, one in enumerate(given, start=1))


def _sheet(number: int, row: Assessment, terms: Terms, language: str) -> Sheet:
    scores = {score.criterion: score for score in row.scores.all()}
    lines = tuple(
        SheetLine(one.text(language), one.weight, scores[one.id].points, scores[one.id].evidence)
        for one in terms.criteria
        if one.id in scores
    )
    return Sheet(number, row.language, row.total, lines)


def higher_totals(row: Candidacy) -> Sequence[str]:
    """Codes of those assessed for the same need with a higher total, who are not chosen: a reason speaks of them."""
    rows = Candidacy.objects.filter(need=row.need_id, status__in=[Status.ASSESSED, Status.NOT_CHOSEN])
    totals = rows.filter(assessments__void=None).annotate(mean=Avg("assessments__total"))
    mine = Assessment.objects.filter(candidacy=row, void=None).aggregate(mean=Avg("total"))["mean"]
    if mine is None:
        return []
    return list(totals.filter(mean__gt=mine).exclude(pk=row.pk).order_by("-mean").values_list("code", flat=True))


def waiting_for_my_judgement(viewer: Viewer) -> dict[UUID, int]:
    """By need, how many agreed candidates the viewer has not assessed yet. Two queries."""
    needs = Seat.objects.filter(assessor=viewer.id, left=None).values("need")
    done = Assessment.objects.filter(assessor=viewer.id, void=None).values("candidacy")
    rows = Candidacy.objects.filter(need__in=needs, status=Status.AGREED).exclude(pk__in=done).exclude(member=viewer.id)
    return {row["which"]: row["many"] for row in rows.values(which=F("need_id")).annotate(many=Count("id")).order_by()}
