"""Assessing a candidate by the published criteria, without a name."""

from collections.abc import Sequence
from uuid import UUID

from django.db import transaction

from mudhif.base.foundation import clock
from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.text import clean
from mudhif.base.foundation.viewer import Viewer
from mudhif.base.trail.actions import record
from mudhif.work.needs.queries import Terms
from mudhif.work.selection.actions.completing import complete_where_all_are_in
from mudhif.work.selection.models import Assessment, Candidacy, CriterionScore
from mudhif.work.selection.queries.access import access_selection, candidacy_of_need, is_candidate
from mudhif.work.selection.queries.refusals import not_now, you_are_a_candidate
from mudhif.work.selection.rules.assessing import Flaw, Score, flaws, total
from mudhif.work.selection.rules.states import Status


class Incomplete(Exception):  # noqa: N818  (read aloud where it is raised)
    """Scores are missing or wrong; `flaws` says which, by criterion."""

    def __init__(self, found: dict[UUID, Flaw]) -> None:
        super().__init__(f"{len(found)} criteria are incomplete")
        self.flaws = found


def assess(viewer: Viewer, need: UUID, code: str, scores: Sequence[Score]) -> bool:
    """Submit all scores at once; whether the panel is complete now. Until it is, one may submit again.

    Raises `Incomplete` where a criterion lacks points or its sentence.
    """
    access = access_selection(viewer, need)
    if not access.as_assessor:
        raise NotFound
    if is_candidate(viewer, need):
        raise you_are_a_candidate()
    cleaned = [Score(score.criterion, score.points, clean(score.evidence)) for score in scores]
    found = flaws((criterion.id for criterion in access.terms.criteria), cleaned)
    with transaction.atomic():
        row = candidacy_of_need(need, code, lock=True)
        if row.status != Status.AGREED:
            raise not_now(row.status)
        if found:
            raise Incomplete(found)
        _submit(viewer, row, access.terms, cleaned)
        complete = complete_where_all_are_in(row)
        record(viewer, "selection.assessed", subjects=[need, row.member_id], facts={"panel_complete": complete})
    return complete


def _submit(viewer: Viewer, row: Candidacy, terms: Terms, scores: Sequence[Score]) -> None:
    weights = {criterion.id: criterion.weight for criterion in terms.criteria}
    points = {score.criterion: score.points for score in scores if score.criterion in weights}
    assessment, _new = Assessment.objects.update_or_create(
        candidacy=row,
        assessor_id=viewer.id,
        void=None,
        defaults={"language": viewer.language, "submitted": clock.now(), "total": total(weights, points)},
    )
    assessment.scores.all().delete()
    CriterionScore.objects.bulk_create(
        CriterionScore(assessment=assessment, criterion=score.criterion, points=score.points, evidence=score.evidence)
        for score in scores
        if score.criterion in weights
    )
