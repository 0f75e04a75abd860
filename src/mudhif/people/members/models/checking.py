"""What a member asked to have checked, by whom, and what came of it."""

from django.db import models
from django.db.models import F, Q

from mudhif.base.foundation.data_map import describe, internal, personal, severe
from mudhif.base.foundation.ids import new_id, short_code
from mudhif.people.members.models.profile import Profile

# As `rules.checking` names them.
_OPEN = Q(status__in=["question", "waiting"])


class EvidenceCheck(models.Model):
    """One line of a profile, shown to one organisation so that it can be checked, under a consent of its own.

    What the member told for it (name, note) is destroyed as soon as the request is closed.
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    code = models.CharField(max_length=12, unique=True, default=short_code)
    profile = models.ForeignKey(Profile, on_delete=models.CASCADE, related_name="checks")
    subject = models.CharField(max_length=16)
    line = models.UUIDField()
    organisation = models.UUIDField()
    wording = models.PositiveSmallIntegerField()
    asked = models.DateTimeField()
    until = models.DateField()
    ends = models.DateTimeField()
    status = models.CharField(max_length=12, default="waiting")
    name = models.BinaryField(default=b"")
    note = models.BinaryField(default=b"")
    question = models.BinaryField(default=b"")
    answer = models.BinaryField(default=b"")
    reason = models.BinaryField(default=b"")
    method = models.CharField(max_length=12, blank=True)
    checked_on = models.DateField(null=True, blank=True)
    holds_until = models.DateField(null=True, blank=True)
    decided = models.DateTimeField(null=True, blank=True)
    by = models.UUIDField(null=True, blank=True)
    before = models.PositiveSmallIntegerField(default=0)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["profile", "subject", "line"], condition=_OPEN, name="one_open_check"),
            models.UniqueConstraint(
                fields=["profile", "subject", "line"], condition=Q(status="confirmed"), name="one_mark_a_line"
            ),
            models.CheckConstraint(condition=Q(ends__gt=F("asked")), name="check_ends_after_it_is_asked"),
        )
        indexes = (
            models.Index(fields=["organisation", "status", "asked", "id"], name="check_in_queue"),
            models.Index(fields=["profile", "-asked", "id"], name="check_by_member"),
            models.Index(fields=["status", "holds_until"], name="check_mark_ends"),
        )


_CLOSED = "destroyed when the request is closed"
describe(
    EvidenceCheck,
    id=internal("names the request", erasure="row deleted"),
    code=internal("by which the desk speaks of the request", erasure="row deleted"),
    profile=internal("who asked", erasure="row deleted"),
    subject=personal("whether it is a licence, a qualification or a skill"),
    line=internal("which line of the profile", erasure="row deleted"),
    organisation=personal("who was asked to look, chosen by the member", erasure="row deleted"),
    wording=internal("in which version of the words the member agreed", erasure="row deleted"),
    asked=personal("since when the organisation may look"),
    until=personal("until the end of which day where the member is"),
    ends=personal("the same as a moment, compared whenever somebody opens it"),
    status=personal("where the request stands"),
    name=severe("a name by which a register is searched, where the member gives one", retention=_CLOSED),
    note=severe("where it can be looked up, or who can be asked", retention=_CLOSED),
    question=severe("what the desk asked the member", retention=_CLOSED),
    answer=severe("what the member answered", retention=_CLOSED),
    reason=severe("why it could not be confirmed, or is no longer; read by the member alone"),
    method=personal("how it was checked; of it, only whether by peers is shown blind"),
    checked_on=personal("on which day it was checked; only the year is shown blind"),
    holds_until=personal("until when the mark holds"),
    decided=personal("when the request was closed"),
    by=personal("who checked, for an inquiry; shown to nobody", erasure="emptied when either erases everything"),
    before=internal(
        "how far the skill could be relied on before, for the day when the mark ends", erasure="row deleted"
    ),
)


class CheckTie(models.Model):
    """Somebody at a desk knows the person behind a request, and leaves it to a colleague."""

    id = models.UUIDField(primary_key=True, default=new_id)
    check_asked = models.ForeignKey(EvidenceCheck, on_delete=models.CASCADE, related_name="ties")
    person = models.UUIDField(db_index=True)
    declared = models.DateTimeField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=["check_asked", "person"], name="tie_declared_once"),)


describe(
    CheckTie,
    id=internal("names the row", erasure="row deleted"),
    check_asked=internal("the request that somebody leaves to a colleague", erasure="row deleted"),
    person=personal("who declared the tie", erasure="row deleted"),
    declared=personal("when", erasure="row deleted"),
)
