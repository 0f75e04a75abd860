"""The urgent lane's pool: members who asked to be cleared beforehand, and whom a desk has cleared."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from mudhif.base.foundation.data_map import describe, internal, personal
from mudhif.base.foundation.ids import new_id, short_code


class Clearance(models.Model):
    """A member may be asked the same day for one profession. The desk knows the member by a code."""

    id = models.UUIDField(primary_key=True, default=new_id)
    code = models.CharField(max_length=12, unique=True, default=short_code)
    member = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    profession = models.CharField(max_length=8)
    asked = models.DateTimeField()
    desk = models.ForeignKey(
        "people_organisations.Organisation", null=True, on_delete=models.SET_NULL, related_name="+"
    )
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    decided = models.DateTimeField(null=True)
    valid_until = models.DateField(null=True)
    refused_because = models.CharField(max_length=500, blank=True)
    language = models.CharField(max_length=8, blank=True)
    ended = models.DateTimeField(null=True)

    class Meta:
        indexes = (models.Index(fields=["profession", "valid_until"], name="clearance_in_pool"),)
        constraints = (
            models.UniqueConstraint(
                fields=["member", "profession"], condition=Q(ended=None), name="clearance_once_a_profession"
            ),
        )


_ROW = {"retention": "until it ends, then a year", "erasure": "row deleted"}
describe(
    Clearance,
    id=internal("names the clearance", **_ROW),
    code=personal("names the member to the desk", **_ROW),
    member=personal("who may be asked", **_ROW),
    profession=personal("for which licensed profession (ISCO-08)", **_ROW),
    asked=personal("when the member asked to be cleared", **_ROW),
    desk=internal("which desk decided", **_ROW),
    by=personal("who decided", erasure="emptied with the person"),
    decided=personal("when it was decided", **_ROW),
    valid_until=personal("the last day of the clearance; empty while nobody has cleared", **_ROW),
    refused_because=personal("why a desk did not clear, in words for the member", **_ROW),
    language=internal("the language of these words", **_ROW),
    ended=personal("when it was taken back, refused or replaced", **_ROW),
)
