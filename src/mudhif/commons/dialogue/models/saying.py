"""Statements, and what moderators decide of them. There is no author: only a mark that the author's key can prove."""

from django.conf import settings
from django.db import models

from mudhif.base.foundation.data_map import describe, internal, personal, public
from mudhif.base.foundation.ids import new_id
from mudhif.commons.dialogue.models.dialogue import Dialogue
from mudhif.commons.dialogue.models.voting import Batch
from mudhif.commons.dialogue.rules.states import State


class Statement(models.Model):
    """One short statement that participants vote on."""

    id = models.UUIDField(primary_key=True, default=new_id)
    dialogue = models.ForeignKey(Dialogue, on_delete=models.CASCADE, related_name="statements", db_index=False)
    state = models.CharField(max_length=8, default=State.WAITING)
    reason = models.PositiveSmallIntegerField(null=True)
    weight = models.FloatField(default=1.0)
    author_mark = models.CharField(max_length=64, blank=True)
    written = models.DateField()
    batch = models.ForeignKey(Batch, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        indexes = (models.Index(fields=["dialogue", "state"], name="statement_of_dialogue"),)
        constraints = (
            models.CheckConstraint(
                condition=models.Q(state=State.REFUSED, reason__isnull=False)
                | (~models.Q(state=State.REFUSED) & models.Q(reason__isnull=True)),
                name="statement_refused_for_a_reason",
            ),
        )


describe(
    Statement,
    id=public("names the statement; random"),
    dialogue=public("the dialogue it was written in"),
    state=public("not yet looked at, shown, or refused"),
    reason=public("the number of the reason in the policy for which it was refused"),
    weight=internal("how soon it is shown to those who have not voted on it"),
    author_mark=internal("proves to whoever holds the author's key, and to nobody else, that they wrote it"),
    written=public("the day, no finer"),
    batch=internal("the shuffled batch by which it stands on the record"),
)


class StatementText(models.Model):
    """The words of a statement in one language; a translation names its author, an original never does."""

    id = models.UUIDField(primary_key=True, default=new_id)
    statement = models.ForeignKey(Statement, on_delete=models.CASCADE, related_name="texts", db_index=False)
    language = models.CharField(max_length=8)
    original = models.BooleanField(default=True)
    author = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    text = models.CharField(max_length=400)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["statement", "language"], name="statement_text_once"),
            models.CheckConstraint(
                condition=models.Q(original=False) | models.Q(author__isnull=True), name="original_has_no_author"
            ),
        )


describe(
    StatementText,
    id=internal("names the row; random"),
    statement=public("the statement it words"),
    language=public("the language it is written in"),
    original=public("whether these are the writer's words or a translation"),
    author=personal("which moderator translated it; empty for what a participant wrote", erasure="emptied"),
    text=public("the words"),
)


class Decision(models.Model):
    """What a moderator decided of a statement: first, and once more where somebody appealed."""

    id = models.UUIDField(primary_key=True, default=new_id)
    statement = models.ForeignKey(Statement, on_delete=models.CASCADE, related_name="decisions", db_index=False)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    state = models.CharField(max_length=8)
    reason = models.PositiveSmallIntegerField(null=True)
    on_appeal = models.BooleanField(default=False)
    day = models.DateField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=["statement", "on_appeal"], name="decided_once_each"),)


describe(
    Decision,
    id=internal("names the decision"),
    statement=public("what was decided on"),
    by=personal("who decided, so that another decides an appeal", erasure="emptied with the person"),
    state=public("shown or refused"),
    reason=public("the number of the reason in the policy"),
    on_appeal=public("whether this answers an appeal"),
    day=public("the day, no finer"),
)


class Appeal(models.Model):
    """Whoever holds the key of a refused statement asks another moderator to look again."""

    id = models.UUIDField(primary_key=True, default=new_id)
    statement = models.OneToOneField(Statement, on_delete=models.CASCADE, related_name="appeal")
    language = models.CharField(max_length=8)
    words = models.TextField()
    made = models.DateField()


_APPEAL = "until it is decided"
describe(
    Appeal,
    id=internal("names the appeal; random", retention=_APPEAL),
    statement=internal("the refused statement", retention=_APPEAL),
    language=internal("the language of the words", retention=_APPEAL),
    words=internal("why it should be shown; names nobody", retention=_APPEAL, erasure="row deleted when decided"),
    made=internal("the day, no finer", retention=_APPEAL),
)
