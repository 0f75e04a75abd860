"""What is stored of working together."""

from django.conf import settings
from django.db import models

from mudhif.base.foundation.data_map import describe, internal, personal
from mudhif.base.foundation.ids import new_id
from mudhif.work.engagements.rules.states import Status


class Engagement(models.Model):
    """An offer from a host to a member it has a name of, and what became of it."""

    id = models.UUIDField(primary_key=True, default=new_id)
    need = models.ForeignKey("work_needs.Need", on_delete=models.PROTECT, related_name="+")
    candidacy = models.UUIDField()
    code = models.CharField(max_length=16)
    host = models.ForeignKey("people_organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    member = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    mode = models.CharField(max_length=16)
    starts = models.DateField()
    ends = models.DateField()
    hours_a_month = models.PositiveSmallIntegerField()
    language = models.CharField(max_length=8)
    words = models.TextField(blank=True)
    status = models.CharField(max_length=16, default=Status.OFFERED)
    offered = models.DateTimeField()
    expires = models.DateTimeField()
    answered = models.DateTimeField(null=True)
    warned = models.DateTimeField(null=True)
    started = models.DateTimeField(null=True)
    finished = models.DateTimeField(null=True)
    reminded = models.PositiveSmallIntegerField(default=0)

    class Meta:
        indexes = (
            models.Index(fields=["member", "-offered", "id"], name="engagement_of_member"),
            models.Index(fields=["host", "-offered", "id"], name="engagement_of_host"),
            models.Index(fields=["status", "expires"], name="engagement_due"),
        )
        constraints = (
            models.UniqueConstraint(
                fields=["candidacy"],
                condition=models.Q(status__in=["offered", "accepted", "running"]),
                name="engagement_one_alive_a_candidacy",
            ),
            models.CheckConstraint(
                condition=models.Q(ends__gte=models.F("starts")), name="engagement_ends_after_start"
            ),
        )


_GONE = {"retention": "five years after it ended", "erasure": "the member is taken off the row"}
describe(
    Engagement,
    id=internal("names the engagement"),
    need=internal("the need it fills", **_GONE),
    candidacy=internal("the candidacy it follows from", **_GONE),
    code=internal("the code under which the member was chosen", **_GONE),
    host=internal("who asked for help", **_GONE),
    member=personal("who helps", **_GONE),
    mode=personal("how they help", **_GONE),
    starts=personal("from when", **_GONE),
    ends=personal("until when", **_GONE),
    hours_a_month=personal("how much time it takes", **_GONE),
    language=internal("the language of the host's words", **_GONE),
    words=personal("what the host adds to the terms of the need", **_GONE),
    status=internal("where it stands", **_GONE),
    offered=internal("when it was offered", **_GONE),
    expires=internal("until when it can be accepted", **_GONE),
    answered=internal("when the member answered", **_GONE),
    warned=personal("that the member read what a visit may mean for a refugee's status", **_GONE),
    started=internal("when the work began", **_GONE),
    finished=internal("when the work ended", **_GONE),
    reminded=internal("of what both sides were reminded, so that none is twice", **_GONE),
)


class Note(models.Model):
    """What one side says of how it went; the other side reads it, nobody else does."""

    engagement = models.ForeignKey(Engagement, on_delete=models.CASCADE, related_name="notes")
    side = models.CharField(max_length=8)
    language = models.CharField(max_length=8)
    words = models.BinaryField()
    written = models.DateTimeField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=["engagement", "side"], name="note_once_a_side"),)


describe(
    Note,
    id=internal("names the note"),
    engagement=internal("the engagement it is about"),
    side=internal("whether the host or the member wrote it"),
    language=internal("the language it is written in"),
    words=personal("how it went, sealed with the member's key"),
    written=internal("when it was written"),
)
