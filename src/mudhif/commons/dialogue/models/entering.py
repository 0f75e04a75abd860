"""Coming in: codes, the members who drew one, and participants. Nothing here leads from one to another.

On SQLite these tables have no row number, and on PostgreSQL their rows are laid down anew in a random order every day
(`actions.mixing`): the order of arrival is not kept.
"""

from django.conf import settings
from django.db import models

from mudhif.base.foundation.data_map import describe, internal, personal
from mudhif.base.foundation.ids import new_id
from mudhif.commons.dialogue.models.dialogue import Dialogue


class EntryCode(models.Model):
    """A code that lets one person in, once, as a keyed hash; it is deleted as it is used."""

    id = models.UUIDField(primary_key=True, default=new_id)
    dialogue = models.ForeignKey(Dialogue, on_delete=models.CASCADE, related_name="+")
    handle = models.CharField(max_length=64, unique=True)


_UNUSED = "until it is used, or the dialogue closes"
describe(
    EntryCode,
    id=internal("names the row; random", retention=_UNUSED),
    dialogue=internal("the dialogue that it opens", retention=_UNUSED),
    handle=internal("a keyed hash of the code", retention=_UNUSED),
)


class PoolCode(models.Model):
    """A code that a member can draw, sealed with a key of the installation; it is deleted as it is shown."""

    id = models.UUIDField(primary_key=True, default=new_id)
    dialogue = models.ForeignKey(Dialogue, on_delete=models.CASCADE, related_name="+")
    sealed = models.BinaryField()


describe(
    PoolCode,
    id=internal("names the row; random", retention=_UNUSED),
    dialogue=internal("the dialogue that it opens", retention=_UNUSED),
    sealed=internal("the code, sealed, for whoever draws it", retention=_UNUSED),
)


class Drawn(models.Model):
    """A member has drawn a code for a dialogue: never which, never when."""

    id = models.UUIDField(primary_key=True, default=new_id)
    dialogue = models.ForeignKey(Dialogue, on_delete=models.CASCADE, related_name="+")
    member = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints = (models.UniqueConstraint(fields=["dialogue", "member"], name="drawn_once"),)


describe(
    Drawn,
    id=internal("names the row; random"),
    dialogue=personal("the dialogue", retention="until the dialogue closes", erasure="row deleted"),
    member=personal("so that nobody draws twice", retention="until the dialogue closes", erasure="row deleted"),
)


class Participant(models.Model):
    """Whoever holds a key to a dialogue; known by a keyed hash of the key, and by the day."""

    id = models.UUIDField(primary_key=True, default=new_id)
    dialogue = models.ForeignKey(Dialogue, on_delete=models.CASCADE, related_name="participants")
    handle = models.CharField(max_length=64, unique=True)
    entered = models.DateField()
    # Nullable, so that SQLite adds the column in place: a table that it makes anew would number its rows.
    row_given = models.BooleanField(null=True)


_KEY = "deleted by whoever holds the key"
describe(
    Participant,
    id=internal("names the participant; random, and in no other room", erasure=_KEY),
    dialogue=internal("the dialogue that the key opens", erasure=_KEY),
    handle=internal("a keyed hash of the key, which alone finds the participant", erasure=_KEY),
    entered=internal("the day of coming in, no finer", erasure=_KEY),
    row_given=internal(
        "whether the key's holder lets their row of votes be published; no, unless they say yes", erasure=_KEY
    ),
)
