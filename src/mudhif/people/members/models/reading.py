"""Who has seen a member's record, and to whom a member gave a name."""

from django.db import models
from django.db.models import Q

from mudhif.base.foundation.data_map import describe, internal, personal, severe
from mudhif.base.foundation.ids import new_id
from mudhif.people.members.models.profile import Profile


class ReadLog(models.Model):
    """One showing of a member's record to somebody else; the member reads these, and nobody removes one."""

    class Shown(models.TextChoices):
        """How much was shown."""

        BLIND = "blind"
        IDENTITY = "identity"
        CHECK = "check"

    id = models.UUIDField(primary_key=True, default=new_id)
    profile = models.ForeignKey(Profile, on_delete=models.CASCADE, related_name="readings")
    at = models.DateTimeField()
    organisation = models.UUIDField()
    role = models.CharField(max_length=16)
    reader = models.UUIDField()
    shown = models.CharField(max_length=12, choices=Shown.choices)
    why = models.CharField(max_length=200)

    class Meta:
        indexes = (
            models.Index(fields=["profile", "-at", "id"], name="reading_by_member"),
            models.Index(fields=["organisation", "at"], name="reading_by_organisation"),
        )


describe(
    ReadLog,
    id=internal("names the row", erasure="row deleted"),
    profile=internal("whose record was shown", erasure="row deleted"),
    at=personal("when"),
    organisation=personal("to which organisation", erasure="row deleted"),
    role=personal("in which role the reader looked", erasure="row deleted"),
    reader=personal("who looked, for an inquiry; the member sees organisation and role", erasure="row deleted"),
    shown=personal("how much was shown"),
    why=personal("for what reason"),
)


class IdentityRelease(models.Model):
    """A member's name, given to one organisation for one need."""

    id = models.UUIDField(primary_key=True, default=new_id)
    profile = models.ForeignKey(Profile, on_delete=models.CASCADE, related_name="releases")
    organisation = models.UUIDField(db_index=True)
    need = models.UUIDField()
    name = models.BinaryField()
    given = models.DateTimeField()
    withdrawn = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["profile", "organisation", "need"], condition=Q(withdrawn=None), name="one_release_a_need"
            ),
        )


describe(
    IdentityRelease,
    id=internal("names the release", erasure="row deleted"),
    profile=internal("who gave the name", erasure="row deleted"),
    organisation=personal("to whom", erasure="row deleted"),
    need=personal("for which need", erasure="row deleted"),
    name=severe("the name, sealed; opened for that organisation alone, on the record"),
    given=personal("when"),
    withdrawn=personal("when the member took it back; the name is destroyed with it"),
)
