"""A linkage: who on some registers is one person. Its keeper decides doubtful pairs; sealed, and erased in the end."""

from django.db import models

from mudhif.base.foundation.data_map import describe, internal, severe
from mudhif.base.foundation.ids import new_id


class Stage(models.TextChoices):
    """How far a linkage has come."""

    LINKING = "linking"
    DECIDING = "deciding"
    ESTIMATED = "estimated"


class Linkage(models.Model):
    """Some registers compared: one with itself for its owner, or several with one another for the trustee."""

    id = models.UUIDField(primary_key=True, default=new_id)
    keeper = models.UUIDField(db_index=True)
    across = models.BooleanField()
    place = models.CharField(max_length=32, blank=True)
    stage = models.CharField(max_length=12, default=Stage.LINKING)
    percent = models.PositiveSmallIntegerField(default=0)
    progressed = models.DateTimeField()
    started = models.DateTimeField()
    ends = models.DateField(db_index=True)
    looked = models.DateTimeField(null=True)
    decided = models.DateTimeField(null=True)

    class Meta:
        indexes = (models.Index(fields=["keeper", "-started", "id"], name="linkage_by_keeper"),)


class LinkagePart(models.Model):
    """One register's part in a linkage, and which of its lines were found to be which person: sealed."""

    linkage = models.ForeignKey(Linkage, on_delete=models.CASCADE, related_name="parts")
    register = models.UUIDField(db_index=True)
    position = models.PositiveSmallIntegerField()
    people = models.BinaryField(default=b"")

    class Meta:
        constraints = (models.UniqueConstraint(fields=["linkage", "register"], name="one_part_of_a_register"),)


class DoubtfulPair(models.Model):
    """Two lines that may be one person's, with the reasons, and what was decided: all sealed."""

    id = models.UUIDField(primary_key=True, default=new_id)
    linkage = models.ForeignKey(Linkage, on_delete=models.CASCADE, related_name="pairs")
    position = models.PositiveIntegerField()
    sealed = models.BinaryField()
    answer = models.BinaryField(default=b"")
    answered = models.DateTimeField(null=True)

    class Meta:
        indexes = (
            models.Index(fields=["linkage", "position"], name="pairs_in_order"),
            models.Index(fields=["linkage", "-answered", "id"], name="pairs_as_decided"),
        )


_LASTS = "until the estimate is made, a register in it is erased, or its last day"
_GOES = "row deleted and the linkage's key destroyed"
describe(
    Linkage,
    id=internal("names the linkage, and its key in the vault", _LASTS, _GOES),
    keeper=internal("the owner of the register, or the federation whose trustee decides", _LASTS, _GOES),
    across=internal("whether registers are compared with one another, or one with itself", _LASTS, _GOES),
    place=internal("the country or region whose people are to be estimated", _LASTS, _GOES),
    stage=internal("how far it has come", _LASTS, _GOES),
    percent=internal("how far the computation is", _LASTS, _GOES),
    progressed=internal("when the computation last went on, to find one that stopped", _LASTS, _GOES),
    started=internal("the order of lists", _LASTS, _GOES),
    ends=internal("the day after which it is erased", _LASTS, _GOES),
    looked=internal("when a look at its pairs was last put on the record, which is done once an hour", _LASTS, _GOES),
    decided=internal("when deciding was last put on the record, which is done once an hour", _LASTS, _GOES),
)
describe(
    LinkagePart,
    id=internal("names the part", _LASTS, _GOES),
    linkage=internal("which linkage it belongs to", _LASTS, _GOES),
    register=internal("which register takes part", _LASTS, _GOES),
    position=internal("the order of the registers", _LASTS, _GOES),
    people=severe("which line is which person: sealed with the linkage's key", _LASTS, _GOES),
)
describe(
    DoubtfulPair,
    id=internal("names the pair", _LASTS, _GOES),
    linkage=internal("which linkage it belongs to", _LASTS, _GOES),
    position=internal("the order in which pairs are shown", _LASTS, _GOES),
    sealed=severe("which two lines, and the reasons: sealed with the linkage's key", _LASTS, _GOES),
    answer=severe("what was decided: sealed with the linkage's key", _LASTS, _GOES),
    answered=internal("when it was decided, for the order of decisions", _LASTS, _GOES),
)
