"""A dialogue: a question, its terms, and who keeps it."""

from django.conf import settings
from django.db import models

from mudhif.base.foundation.data_map import describe, internal, personal, public
from mudhif.base.foundation.ids import new_id
from mudhif.commons.dialogue.rules.states import Status


class Dialogue(models.Model):
    """What does not depend on the reader's language."""

    id = models.UUIDField(primary_key=True, default=new_id)
    federation = models.ForeignKey("people_organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    convenor = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    status = models.CharField(max_length=8, default=Status.DRAFT)
    theme = models.CharField(max_length=16)
    entry = models.CharField(max_length=8)
    strict = models.BooleanField(default=True)
    limit = models.PositiveSmallIntegerField(default=140)
    opens = models.DateField()
    closes = models.DateField()
    results_public = models.BooleanField(default=False)

    class Meta:
        indexes = (models.Index(fields=["status", "closes", "id"], name="dialogue_by_closing"),)
        constraints = (
            models.CheckConstraint(condition=models.Q(closes__gte=models.F("opens")), name="dialogue_ends_after_start"),
            models.CheckConstraint(condition=models.Q(limit__gte=140, limit__lte=200), name="dialogue_limit"),
        )


describe(
    Dialogue,
    id=public("names the dialogue"),
    federation=public("whose convenors and moderators keep it"),
    convenor=personal("who began it, to answer for it", erasure="emptied with the person"),
    status=public("draft, open or closed"),
    theme=public("what it is about, from a fixed list"),
    entry=public("who may come in: anyone with the link, members, or whoever has a code"),
    strict=public("whether a statement is read by a moderator before anyone votes on it"),
    limit=public("the longest statement, in characters"),
    opens=public("its first day"),
    closes=public("its last day"),
    results_public=public("whether the convenor has opened the results to everyone"),
)


class DialogueText(models.Model):
    """The words of a dialogue in one language: the original, or a translation with its author."""

    dialogue = models.ForeignKey(Dialogue, on_delete=models.CASCADE, related_name="texts")
    language = models.CharField(max_length=8)
    original = models.BooleanField(default=True)
    author = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    question = models.CharField(max_length=160)
    background = models.TextField()
    policy = models.TextField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=["dialogue", "language"], name="dialogue_text_once"),)


describe(
    DialogueText,
    id=internal("names the row"),
    dialogue=public("the dialogue it words"),
    language=public("the language it is written in"),
    original=public("whether this is the original or a translation"),
    author=personal("which convenor wrote or translated it", erasure="emptied with the person"),
    question=public("what the dialogue asks"),
    background=public("what one should know before voting"),
    policy=public("for which reasons a statement can be refused, one a line"),
)


class ModeratorSeat(models.Model):
    """Somebody moderates a dialogue."""

    id = models.UUIDField(primary_key=True, default=new_id)
    dialogue = models.ForeignKey(Dialogue, on_delete=models.CASCADE, related_name="seats")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints = (models.UniqueConstraint(fields=["dialogue", "person"], name="moderator_seat_once"),)


describe(
    ModeratorSeat,
    id=internal("names the seat"),
    dialogue=internal("the dialogue that is moderated"),
    person=personal("who moderates", retention="until the seat is taken back", erasure="row deleted"),
)
