"""The record: entries, the tree over them, checkpoints, and what links entries to people until they erase."""

from django.db import models

from mudhif.base.foundation.data_map import describe, internal, personal, public
from mudhif.base.foundation.ids import new_id

FOR_EVER = "for ever"


class Entry(models.Model):
    """One act, in the order in which it happened, with its leaf hash (RFC 6962)."""

    index = models.BigIntegerField(primary_key=True)
    body = models.BinaryField()
    leaf_hash = models.BinaryField(max_length=32)


describe(
    Entry,
    index=public("the order of acts", retention=FOR_EVER),
    body=public("what happened, with salted commitments in place of persons", retention=FOR_EVER),
    leaf_hash=public("binds the entry into the tree", retention=FOR_EVER),
)


class Salt(models.Model):
    """What opens one commitment in an entry. Without it the entry cannot be linked to anyone."""

    class Kind(models.TextChoices):
        """What the commitment stands for."""

        ACTOR = "actor"
        SUBJECT = "subject"
        FACTS = "facts"

    entry = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="salts")
    kind = models.CharField(max_length=8, choices=Kind)
    subject = models.UUIDField(null=True, db_index=True)
    salt = models.BinaryField(max_length=32)

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=models.Q(kind="facts", subject=None) | ~models.Q(kind="facts") & ~models.Q(subject=None),
                name="salt_has_its_subject",
            ),
        )


_LINK = {"retention": "until the person erases", "erasure": "row deleted: the entry stays and names nobody"}
describe(
    Salt,
    id=internal("names the row"),
    entry=personal("which entry concerns the person or thing", **_LINK),
    kind=internal("whether someone acted, was concerned, or is named among the facts"),
    subject=personal("whom or what the entry concerns", **_LINK),
    salt=personal("opens the commitment, to prove that the entry concerns the person", **_LINK),
)


class Node(models.Model):
    """The hash of a complete subtree of `2 ** level` entries, written when they are sealed."""

    pk = models.CompositePrimaryKey("level", "position")
    level = models.SmallIntegerField()
    position = models.BigIntegerField()
    hash = models.BinaryField(max_length=32)


describe(
    Node,
    level=public("how high in the tree", retention=FOR_EVER),
    position=public("which subtree of its level", retention=FOR_EVER),
    hash=public("lets a proof be made in a few reads", retention=FOR_EVER),
)


class Checkpoint(models.Model):
    """The signed statement that the first `size` entries have this root."""

    size = models.BigIntegerField(primary_key=True)
    root = models.BinaryField(max_length=32)
    note = models.TextField()
    sealed_at = models.DateTimeField()


describe(
    Checkpoint,
    size=public("how many entries are sealed", retention=FOR_EVER),
    root=public("the tree's root over these entries", retention=FOR_EVER),
    note=public("the signed text that others keep", retention=FOR_EVER),
    sealed_at=public("when it was sealed", retention=FOR_EVER),
)


class Subscriber(models.Model):
    """Someone outside who is sent checkpoints: an auditor, a funder, a partner's installation."""

    id = models.UUIDField(primary_key=True, default=new_id)
    name = models.CharField(max_length=120)
    address = models.BinaryField()
    language = models.CharField(max_length=8)
    sent_size = models.BigIntegerField(default=0)


_SUBSCRIPTION = {"retention": "until the subscription ends", "erasure": "row deleted, key destroyed"}
describe(
    Subscriber,
    id=internal("names the subscriber to the post"),
    name=internal("who keeps checkpoints outside", retention="until the subscription ends", erasure="row deleted"),
    address=personal("where checkpoints are sent, sealed", **_SUBSCRIPTION),
    language=internal("in which language they are sent", retention="until the subscription ends"),
    sent_size=internal("the last checkpoint sent, so that none is sent twice"),
)
