"""A candidacy: one member before one need, known to everyone else by its code."""

from django.conf import settings
from django.db import models

from mudhif.base.foundation.data_map import describe, internal, personal
from mudhif.base.foundation.ids import new_id, short_code
from mudhif.work.selection.rules.states import Status


class Candidacy(models.Model):
    """The row stays when a candidacy ends, so that the code stays the same for this member and this need."""

    id = models.UUIDField(primary_key=True, default=new_id)
    need = models.ForeignKey("work_needs.Need", on_delete=models.CASCADE, related_name="+")
    member = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    code = models.CharField(max_length=12, unique=True, default=short_code)
    status = models.CharField(max_length=12, default=Status.FOUND)
    place = models.PositiveIntegerField(null=True)
    tenths = models.PositiveSmallIntegerField(default=0)
    reasons = models.JSONField(default=list)
    cleared = models.BooleanField(default=False)
    found = models.DateTimeField()
    invited = models.DateTimeField(null=True)
    answer_by = models.DateTimeField(null=True)
    answered = models.DateTimeField(null=True)
    assess_by = models.DateTimeField(null=True)

    class Meta:
        indexes = (
            models.Index(fields=["need", "status", "place"], name="candidacy_on_shortlist"),
            models.Index(fields=["member", "status"], name="candidacy_of_member"),
        )
        constraints = (
            models.UniqueConstraint(fields=["need", "member"], name="candidacy_once_a_need"),
            models.CheckConstraint(
                condition=models.Q(status__in=[status.value for status in Status]), name="candidacy_status_known"
            ),
        )


_ROW = {"retention": "as long as the need", "erasure": "row deleted"}
describe(
    Candidacy,
    id=internal("names the candidacy inside the house", **_ROW),
    need=internal("the need that is answered", **_ROW),
    member=personal("who the candidate is; shown to nobody before a release", **_ROW),
    code=personal("names the candidate where no name is shown", **_ROW),
    status=personal("how far it has come", **_ROW),
    place=personal("the place on the shortlist when it was found", **_ROW),
    tenths=personal("the score when it was found, in tenths of a point", **_ROW),
    reasons=personal("what earned the score: numbers and concepts of the taxonomy", **_ROW),
    cleared=personal("whether a desk had cleared the member for urgent needs", **_ROW),
    found=personal("when it was found", **_ROW),
    invited=personal("when the member was asked", **_ROW),
    answer_by=personal("until when the member may answer", **_ROW),
    answered=personal("when the member answered", **_ROW),
    assess_by=personal("until when the panel assesses", **_ROW),
)
