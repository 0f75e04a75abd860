"""What a member said yes to, and whom a member keeps out."""

from django.db import models
from django.db.models import F, Q

from mudhif.base.foundation.data_map import describe, internal, personal, severe
from mudhif.base.foundation.ids import new_id
from mudhif.people.members.models.profile import Profile


class Consent(models.Model):
    """A yes to one purpose, from a moment until a day. A row only ever changes by ending: the past stays readable."""

    id = models.UUIDField(primary_key=True, default=new_id)
    profile = models.ForeignKey(Profile, on_delete=models.CASCADE, related_name="consents")
    purpose = models.CharField(max_length=16)
    wording = models.PositiveSmallIntegerField()
    given = models.DateTimeField()
    until = models.DateField()
    ends = models.DateTimeField(db_index=True)
    withdrawn = models.DateTimeField(null=True, blank=True)
    reminders = models.PositiveSmallIntegerField(default=0)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["profile", "purpose"], condition=Q(withdrawn=None), name="one_consent_a_purpose"
            ),
            models.CheckConstraint(condition=Q(ends__gt=F("given")), name="consent_ends_after_it_is_given"),
        )


describe(
    Consent,
    id=internal("names the consent", erasure="row deleted"),
    profile=internal("who said yes", erasure="row deleted"),
    purpose=personal("to what"),
    wording=internal("in which version of the words", erasure="row deleted"),
    given=personal("when"),
    until=personal("until the end of which day where the member is"),
    ends=personal("the same as a moment, compared whenever somebody asks"),
    withdrawn=personal("when the member took it back"),
    reminders=internal("how many letters have said that it ends soon", erasure="row deleted"),
)


class Block(models.Model):
    """An organisation (host or desk) or a governorate for which this member does not exist."""

    id = models.UUIDField(primary_key=True, default=new_id)
    profile = models.ForeignKey(Profile, on_delete=models.CASCADE, related_name="blocks")
    organisation = models.UUIDField(null=True, blank=True)
    governorate = models.CharField(max_length=16, blank=True)
    since = models.DateTimeField()

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["profile", "organisation"], condition=~Q(organisation=None), name="organisation_blocked_once"
            ),
            models.UniqueConstraint(
                fields=["profile", "governorate"], condition=~Q(governorate=""), name="governorate_blocked_once"
            ),
            models.CheckConstraint(condition=Q(organisation=None) ^ Q(governorate=""), name="a_block_names_one_thing"),
        )


describe(
    Block,
    id=internal("names the block", erasure="row deleted"),
    profile=internal("who blocks", erasure="row deleted"),
    organisation=severe("whom the member keeps out; compared at every search", erasure="row deleted"),
    governorate=severe("which governorate the member keeps out; compared at every search", erasure="row deleted"),
    since=personal("since when"),
)
