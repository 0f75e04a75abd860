"""Searching for a need: its one picture of the gates, and members who came by themselves."""

from django.conf import settings
from django.db import models

from mudhif.base.foundation.data_map import describe, internal, personal
from mudhif.base.foundation.ids import new_id


class Search(models.Model):
    """The search of one need. `gates` are the merged counts of one moment, kept while the criteria stand: two pictures
    of different days would tell by their difference who came in between."""

    need = models.OneToOneField("work_needs.Need", primary_key=True, on_delete=models.CASCADE, related_name="+")
    first = models.DateTimeField()
    latest = models.DateTimeField()
    gates = models.JSONField(default=list)


describe(
    Search,
    need=internal("the need that was searched for"),
    first=internal("the moment of the counts"),
    latest=internal("when it was last searched"),
    gates=internal("how many passed each gate, merged under five: first gate, last gate, count or nothing"),
)


class Interest(models.Model):
    """A member says: consider me for this need."""

    id = models.UUIDField(primary_key=True, default=new_id)
    need = models.ForeignKey("work_needs.Need", on_delete=models.CASCADE, related_name="+")
    member = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    since = models.DateTimeField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=["need", "member"], name="interest_once_a_need"),)


_UNTIL = {"retention": "until the member takes it back, or as long as the need", "erasure": "row deleted"}
describe(
    Interest,
    id=internal("names the row", **_UNTIL),
    need=personal("the need", **_UNTIL),
    member=personal("who is interested", **_UNTIL),
    since=personal("since when", **_UNTIL),
)
