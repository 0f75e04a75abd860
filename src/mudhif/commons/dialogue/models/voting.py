"""Votes, and the shuffled batches by which they stand on the record."""

from django.db import models

from mudhif.base.foundation.data_map import describe, internal, personal, public
from mudhif.base.foundation.ids import new_id
from mudhif.commons.dialogue.models.dialogue import Dialogue
from mudhif.commons.dialogue.models.entering import Participant


class Batch(models.Model):
    """What changed in a dialogue on past days, in a shuffled order under one root, which is on the record."""

    id = models.UUIDField(primary_key=True, default=new_id)
    dialogue = models.ForeignKey(Dialogue, on_delete=models.CASCADE, related_name="batches")
    day = models.DateField()
    key = models.BinaryField()
    root = models.BinaryField()
    leaves = models.BinaryField()


describe(
    Batch,
    id=internal("names the batch"),
    dialogue=public("the dialogue"),
    day=public("the day on which it was sealed"),
    key=internal("salts the leaves; without it a leaf says nothing"),
    root=public("the root that stands on the record"),
    leaves=internal("a hash for each row, shuffled, by which a later change is noticed"),
)


class Vote(models.Model):
    """What a participant says to a statement now; the last vote counts."""

    id = models.UUIDField(primary_key=True, default=new_id)
    participant = models.ForeignKey(Participant, on_delete=models.CASCADE, related_name="votes", db_index=False)
    statement = models.ForeignKey("commons_dialogue.Statement", on_delete=models.CASCADE, related_name="votes")
    value = models.SmallIntegerField()
    day = models.DateField()
    batch = models.ForeignKey(Batch, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["participant", "statement"], name="one_vote_each"),
            models.CheckConstraint(condition=models.Q(value__gte=-1, value__lte=1), name="vote_is_one_of_three"),
        )


_KEY = "deleted by whoever holds the key"
describe(
    Vote,
    id=internal("names the vote; random", erasure=_KEY),
    participant=personal("whose vote it is, by a random number that leads to nobody", erasure=_KEY),
    statement=personal("the statement", erasure=_KEY),
    value=personal("agree 1, disagree -1, pass 0", erasure=_KEY),
    day=internal("the day of the last change, no finer", erasure=_KEY),
    batch=internal("the shuffled batch by which it stands on the record", erasure=_KEY),
)


class Counted(models.Model):
    """A vote that a browser kept and sent later was counted, by the random number that the browser gave it."""

    id = models.UUIDField(primary_key=True)
    day = models.DateField()


_MONTH = "a month"
describe(
    Counted,
    id=internal("a random number, so that nothing is counted twice", retention=_MONTH, erasure="row deleted"),
    day=internal("when it can be forgotten", retention=_MONTH, erasure="row deleted"),
)
