"""The outbox."""

from django.db import models

from mudhif.base.foundation.data_map import describe, internal, personal
from mudhif.base.foundation.ids import new_id


class Urgency(models.IntegerChoices):
    """Which letter leaves first, however long another has waited: the lower number."""

    AT_THE_SCREEN = 0  # somebody sits and waits for it: a confirmation, a new password
    TODAY = 1  # asks for an answer on the same day
    IN_TURN = 2


class Letter(models.Model):
    """A mail to be sent: to a person by identifier (the address is looked up when it leaves) or to a sealed address."""

    id = models.UUIDField(primary_key=True, default=new_id)
    person = models.UUIDField(db_index=True)
    template = models.CharField(max_length=80)
    language = models.CharField(max_length=8)
    context = models.BinaryField()
    urgency = models.PositiveSmallIntegerField(choices=Urgency, default=Urgency.IN_TURN)
    due = models.DateTimeField(db_index=True)
    sent = models.DateTimeField(null=True)
    failures = models.PositiveSmallIntegerField(default=0)

    class Meta:
        indexes = (models.Index(fields=("urgency", "due"), condition=models.Q(sent=None), name="letter_leaves_next"),)
        constraints = (models.CheckConstraint(condition=models.Q(failures__lte=20), name="letter_gives_up"),)


describe(
    Letter,
    id=internal("names the letter, so that none is sent twice"),
    person=personal("who is written to", retention="90 days after sending", erasure="row deleted"),
    template=internal("which letter"),
    language=personal("the reader's language", retention="90 days after sending", erasure="row deleted"),
    context=personal("what the letter says, sealed with the person's key", retention="90 days after sending"),
    urgency=internal("that whoever waits for it is not kept behind a mailing"),
    due=internal("when it may leave"),
    sent=internal("that it left"),
    failures=internal("to try again, later and later"),
)
