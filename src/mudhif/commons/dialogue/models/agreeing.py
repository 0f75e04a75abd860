"""The second round: the slate that is put to participants, their answers, and what became a priority."""

from django.db import models

from mudhif.base.foundation.data_map import describe, internal, personal, public
from mudhif.base.foundation.ids import new_id
from mudhif.commons.dialogue.models.dialogue import Dialogue
from mudhif.commons.dialogue.models.entering import Participant
from mudhif.commons.dialogue.models.saying import Statement
from mudhif.commons.dialogue.models.voting import Batch


class Round(models.Model):
    """A second round, in which participants confirm the statements of the slate."""

    id = models.UUIDField(primary_key=True, default=new_id)
    dialogue = models.OneToOneField(Dialogue, on_delete=models.CASCADE, related_name="second_round")
    opened = models.DateField()
    closes = models.DateField()
    ended = models.DateField(null=True)
    told_apart = models.BooleanField(default=False)

    class Meta:
        constraints = (
            models.CheckConstraint(condition=models.Q(closes__gte=models.F("opened")), name="round_ends_after_start"),
        )


describe(
    Round,
    id=public("names the second round"),
    dialogue=public("the dialogue whose slate it puts to participants"),
    opened=public("its first day"),
    closes=public("its last day"),
    ended=public("the day on which it was counted"),
    told_apart=public("whether groups of opinion were told apart when it was counted"),
)


class Proposal(models.Model):
    """A statement of the slate, as it stood when the second round opened."""

    id = models.UUIDField(primary_key=True, default=new_id)
    round = models.ForeignKey(Round, on_delete=models.CASCADE, related_name="proposals")
    statement = models.ForeignKey(Statement, on_delete=models.PROTECT, related_name="+")
    place = models.PositiveSmallIntegerField()
    share = models.PositiveSmallIntegerField()
    support = models.PositiveSmallIntegerField()
    score = models.FloatField()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["round", "statement"], name="proposed_once"),
            models.UniqueConstraint(fields=["round", "place"], name="one_proposal_in_each_place"),
        )


describe(
    Proposal,
    id=public("names the proposal"),
    round=public("the second round"),
    statement=public("the statement that is put to participants"),
    place=public("its place on the slate, from 1"),
    share=public("of a hundred participants of the first round, for how many it speaks"),
    support=public("of a hundred of them, how many agree with it"),
    score=public("its common ground over groups in the first round"),
)


class GroupCount(models.Model):
    """What a group of the first round answered to a proposal, counted once, at the end."""

    id = models.UUIDField(primary_key=True, default=new_id)
    proposal = models.ForeignKey(Proposal, on_delete=models.CASCADE, related_name="counts")
    place = models.SmallIntegerField()
    size = models.PositiveIntegerField(null=True)
    confirmed = models.PositiveIntegerField(null=True)
    unconfirmed = models.PositiveIntegerField(null=True)
    passed = models.PositiveIntegerField(null=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["proposal", "place"], name="each_group_counted_once"),)


describe(
    GroupCount,
    id=internal("names the count"),
    proposal=public("the statement that was put to them"),
    place=public("the group's number by size, -1 for those in none"),
    size=public("people in the group; nothing where fewer than ten, and for those in none"),
    confirmed=public("how many confirm it; nothing where fewer than ten answered"),
    unconfirmed=public("how many do not; nothing where fewer than ten answered"),
    passed=public("how many passed; nothing where fewer than ten answered"),
)


class Priority(models.Model):
    """A proposal that passed in every group. Its identifier is its address, for good: never numbered, never reused."""

    id = models.UUIDField(primary_key=True, default=new_id)
    proposal = models.OneToOneField(Proposal, on_delete=models.PROTECT, related_name="priority")
    agreed = models.DateField()

    class Meta:
        indexes = (models.Index(fields=["-agreed", "id"], name="priorities_by_day"),)


describe(
    Priority,
    id=public("names the priority, for good; random"),
    proposal=public("the proposal that passed"),
    agreed=public("the day on which it was counted"),
)


class Confirmation(models.Model):
    """What a participant answers to a proposal now; the last answer counts."""

    id = models.UUIDField(primary_key=True, default=new_id)
    participant = models.ForeignKey(Participant, on_delete=models.CASCADE, related_name="confirmations", db_index=False)
    proposal = models.ForeignKey(Proposal, on_delete=models.CASCADE, related_name="confirmations")
    value = models.SmallIntegerField()
    day = models.DateField()
    batch = models.ForeignKey(Batch, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["participant", "proposal"], name="one_confirmation_each"),
            models.CheckConstraint(
                condition=models.Q(value__gte=-1, value__lte=1), name="confirmation_is_one_of_three"
            ),
        )


_KEY = "deleted by whoever holds the key"
describe(
    Confirmation,
    id=internal("names the answer; random", erasure=_KEY),
    participant=personal("whose answer it is, by a random number that leads to nobody", erasure=_KEY),
    proposal=personal("the proposal", erasure=_KEY),
    value=personal("confirms it 1, does not -1, passes 0", erasure=_KEY),
    day=internal("the day of the last change, no finer", erasure=_KEY),
    batch=internal("the shuffled batch by which it stands on the record", erasure=_KEY),
)
