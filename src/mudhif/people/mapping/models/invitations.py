"""Invitations: the one letter that a register's owner may send to the people on it, and what they answer."""

from django.db import models

from mudhif.base.foundation.data_map import describe, internal, personal, severe
from mudhif.base.foundation.ids import new_id
from mudhif.people.mapping.models.registers import Register


class Mailing(models.Model):
    """Letters to a register's people, some a day. How many were written stands nowhere: only how many are done with."""

    class Stage(models.TextChoices):
        """How far it is."""

        SORTING = "sorting"
        WRITING = "writing"
        STOPPED = "stopped"
        DONE = "done"

    register = models.OneToOneField(Register, on_delete=models.CASCADE, primary_key=True, related_name="mailing")
    language = models.CharField(max_length=8)
    a_day = models.PositiveSmallIntegerField()
    stage = models.CharField(max_length=8, choices=Stage, default=Stage.SORTING)
    day = models.DateField(null=True)
    done_today = models.PositiveIntegerField(default=0)
    started = models.DateTimeField()


class Invitation(models.Model):
    """One address on one register. `lettered` where this is the one through which its reader was written to."""

    id = models.UUIDField(primary_key=True, default=new_id)
    register = models.ForeignKey(Register, on_delete=models.CASCADE, related_name="invitations")
    handle = models.CharField(max_length=64, db_index=True)
    rows = models.JSONField()
    done = models.BooleanField(default=False)
    lettered = models.BooleanField(default=False)
    code = models.CharField(max_length=64, blank=True, db_index=True)
    accepted = models.BooleanField(default=False)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["register", "handle"], name="one_invitation_an_address"),)
        indexes = (models.Index(fields=["register", "done", "id"], name="invitations_to_do"),)


class Reached(models.Model):
    """An address to which a letter was written, as a keyed hash: nobody is written to twice, or after saying no."""

    handle = models.CharField(max_length=64, primary_key=True)
    leaving = models.CharField(max_length=64, unique=True)
    unsubscribed = models.BooleanField(default=False)
    since = models.DateField()

    class Meta:
        indexes = (models.Index(fields=["since"], condition=models.Q(unsubscribed=False), name="reached_long_ago"),)


class Joined(models.Model):
    """Which invitations were a member's own, and which lines of other lists linking held to be theirs: `waiting` until
    the member has recognised them. Sealed with the member's key, so that no dump leads from a member to a list."""

    person = models.UUIDField(primary_key=True)
    invitations = models.BinaryField()
    waiting = models.BinaryField(default=b"")
    recognised = models.BinaryField(default=b"")
    tries = models.PositiveSmallIntegerField(default=0)
    waits_until = models.DateField(null=True, db_index=True)


class Note(models.Model):
    """What somebody who was written to says is wrong in a register, for its owner. It does not say who joined."""

    id = models.UUIDField(primary_key=True, default=new_id)
    register = models.ForeignKey(Register, on_delete=models.CASCADE, related_name="notes")
    lines = models.JSONField()
    language = models.CharField(max_length=8)
    text = models.BinaryField()
    written = models.DateField()


_ENDS, _GOES = "until the register's last day, or until its owner erases it", "row deleted with the register"
_TAKEN = "until the register's last day, or until its reader asks to be taken off"
_MINE = "until the person erases"
describe(
    Mailing,
    register=internal("whose people are written to", _ENDS, _GOES),
    language=internal("which of the three languages stands first in the letter", _ENDS, _GOES),
    a_day=internal("how many addresses are gone through in a day", _ENDS, _GOES),
    stage=internal("how far it is, and whether it was stopped", _ENDS, _GOES),
    day=internal("on which day it last wrote, to keep to the day's number", _ENDS, _GOES),
    done_today=internal(
        "how many addresses were gone through on that day, so that a killed worker goes on", _ENDS, _GOES
    ),
    started=internal("since when", _ENDS, _GOES),
)
describe(
    Invitation,
    id=internal("names the letter to one address, and its key in the vault", _TAKEN, "row deleted and key destroyed"),
    register=internal("on which register the address stands", _TAKEN, _GOES),
    handle=personal("keyed hash of the address, to write once and to know its reader again", _TAKEN, "row deleted"),
    rows=personal("which lines have the address", _TAKEN, "row deleted"),
    done=internal("that it was gone through, with a letter or without", _TAKEN, _GOES),
    lettered=personal("that the letter came on account of this register", _TAKEN, "row deleted"),
    code=personal("hash of the letter's single-use code; empty once it is used", _TAKEN, "row deleted"),
    accepted=personal("that the letter's reader pressed to see the lists; shown to nobody", _TAKEN, "row deleted"),
)
describe(
    Reached,
    handle=personal(
        "keyed hash of an address that was written to: no second letter goes there, and none after a no",
        "two years; for good where its reader wants no more letters", "row deleted",
    ),
    leaving=personal("hash of the letter's token for leaving", "as long as the row", "row deleted"),
    unsubscribed=personal("that its reader wants no more letters", "for good, so that the no is kept", "row deleted"),
    since=personal("the day of the letter, to forget it after two years", "as long as the row", "row deleted"),
)  # fmt: skip
describe(
    Joined,
    person=personal("whose they are", _MINE, "row deleted with the member"),
    invitations=severe("which lines of registers are the member's own, sealed with the member's key", _MINE),
    waiting=severe(
        "lines of other lists that linking held to be the member's; shown to nobody before they are recognised",
        "90 days, or five tries",
        "cleared, and gone with the member",
    ),
    recognised=severe("those that the member has recognised, sealed with the member's key", _MINE),
    tries=personal("how often the member has tried, to end guessing", "as long as lines wait", "row deleted"),
    waits_until=personal("the day after which waiting lines are erased", "as long as lines wait", "row deleted"),
)
describe(
    Note,
    id=internal("names the note", _ENDS, _GOES),
    register=internal("which register it is about", _ENDS, _GOES),
    lines=personal("which lines of the file it is about, so that the owner finds them", _ENDS, _GOES),
    language=internal("the language of the note", _ENDS, _GOES),
    text=severe("what is wrong, sealed with the register's key", _ENDS, "row deleted and key destroyed"),
    written=personal("when, as a day", _ENDS, _GOES),
)
