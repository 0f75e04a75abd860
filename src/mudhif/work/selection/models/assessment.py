"""Panels, and what they say of candidates by the published criteria."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from mudhif.base.foundation.data_map import describe, internal, personal
from mudhif.base.foundation.ids import new_id
from mudhif.work.selection.models.candidacy import Candidacy


class Seat(models.Model):
    """A person sits on the panel of a need, until they step back."""

    id = models.UUIDField(primary_key=True, default=new_id)
    need = models.ForeignKey("work_needs.Need", on_delete=models.CASCADE, related_name="+")
    assessor = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    since = models.DateTimeField()
    left = models.DateTimeField(null=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["need", "assessor"], condition=Q(left=None), name="seat_once_a_panel"),
        )


describe(
    Seat,
    id=internal("names the seat"),
    need=internal("the need whose panel it is"),
    assessor=personal("who sits on it", erasure="emptied with the person"),
    since=internal("since when"),
    left=internal("when the assessor stepped back; the reason is not asked"),
)


class Assessment(models.Model):
    """One assessor on one candidate. Nobody else reads it until the whole panel has submitted."""

    id = models.UUIDField(primary_key=True, default=new_id)
    candidacy = models.ForeignKey(Candidacy, on_delete=models.CASCADE, related_name="assessments")
    assessor = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    language = models.CharField(max_length=8)
    submitted = models.DateTimeField()
    total = models.PositiveSmallIntegerField()
    void = models.DateTimeField(null=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["candidacy", "assessor"], condition=Q(void=None), name="assessment_once_an_assessor"
            ),
        )


_WITH = {"retention": "as long as the candidacy", "erasure": "row deleted with the candidate"}
describe(
    Assessment,
    id=internal("names the assessment", **_WITH),
    candidacy=personal("who is assessed", **_WITH),
    assessor=personal("who assesses", erasure="emptied with the assessor"),
    language=internal("the language of the evidence", **_WITH),
    submitted=internal("when it was submitted", **_WITH),
    total=personal("the sum by the criteria's weights, in tenths of a point", **_WITH),
    void=internal("when it lost its ground: the criteria changed, or the assessor stepped back", **_WITH),
)


class CriterionScore(models.Model):
    """Points for one criterion, with the sentence they rest on. The criterion may be gone when the need has changed."""

    assessment = models.ForeignKey(Assessment, on_delete=models.CASCADE, related_name="scores")
    criterion = models.UUIDField()
    points = models.PositiveSmallIntegerField()
    evidence = models.CharField(max_length=500)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["assessment", "criterion"], name="criterion_scored_once"),
            models.CheckConstraint(condition=Q(points__lte=100), name="points_of_a_hundred"),
        )


describe(
    CriterionScore,
    id=internal("names the row", **_WITH),
    assessment=internal("the assessment it belongs to", **_WITH),
    criterion=internal("the published criterion", **_WITH),
    points=personal("points of a hundred", **_WITH),
    evidence=personal("the sentence that the points rest on", **_WITH),
)
