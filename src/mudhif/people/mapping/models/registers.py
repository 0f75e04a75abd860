"""A register: a list of people that an organisation keeps. It stays apart from members, sealed, until its last day."""

from django.db import models

from mudhif.base.foundation.data_map import describe, internal, severe
from mudhif.base.foundation.ids import new_id


class State(models.TextChoices):
    """How far a register has come."""

    STARTED = "started"
    READ = "read"
    READING = "reading"
    HELD = "held"


class Register(models.Model):
    """A list, its owner, and the last day on which it is held. Its people have consented to nothing here."""

    id = models.UUIDField(primary_key=True, default=new_id)
    owner = models.UUIDField(db_index=True)
    name = models.CharField(max_length=120)
    kind = models.CharField(max_length=16)
    once = models.BooleanField(default=True)
    ends = models.DateField(db_index=True)
    state = models.CharField(max_length=12, default=State.STARTED)
    started = models.DateTimeField()
    columns = models.BinaryField(default=b"")
    rows_seen = models.PositiveIntegerField(default=0)
    rows_done = models.PositiveIntegerField(default=0)
    rows_kept = models.PositiveIntegerField(default=0)
    progressed = models.DateTimeField(null=True)

    class Meta:
        indexes = (models.Index(fields=["owner", "-started", "id"], name="register_by_owner"),)


class RegisterRow(models.Model):
    """One line of a register: everything in it is sealed with the register's own key."""

    register = models.ForeignKey(Register, on_delete=models.CASCADE, related_name="rows")
    row = models.PositiveIntegerField()
    sealed = models.BinaryField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=["register", "row"], name="one_line_of_a_register"),)


class BadLine(models.Model):
    """A line that did not go on, or one of its cells: where, and why. Never what stood there."""

    register = models.ForeignKey(Register, on_delete=models.CASCADE, related_name="bad_lines")
    row = models.PositiveIntegerField()
    line = models.PositiveIntegerField()
    column = models.PositiveSmallIntegerField(null=True)
    reason = models.CharField(max_length=24)

    class Meta:
        indexes = (models.Index(fields=["register", "id"], name="bad_lines_in_order"),)


class FilePiece(models.Model):
    """Some lines of the file that was brought, sealed, without refused columns; gone as soon as they are read."""

    register = models.ForeignKey(Register, on_delete=models.CASCADE, related_name="pieces")
    position = models.PositiveIntegerField()
    sealed = models.BinaryField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=["register", "position"], name="one_piece_of_a_file"),)


class ColumnChoice(models.Model):
    """Which column was what in a file of these headers, remembered for the owner's next one."""

    owner = models.UUIDField()
    fingerprint = models.CharField(max_length=64)
    fields = models.JSONField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=["owner", "fingerprint"], name="one_choice_of_columns"),)


class DutyAnswer(models.Model):
    """What the owner said to one question of the law."""

    register = models.ForeignKey(Register, on_delete=models.CASCADE, related_name="duties")
    duty = models.CharField(max_length=16)
    answer = models.CharField(max_length=24, blank=True)
    note = models.TextField(blank=True)
    language = models.CharField(max_length=8)
    answered = models.DateTimeField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=["register", "duty"], name="one_answer_to_a_duty"),)


_ENDS, _GOES = "until the register's last day, or until its owner erases it", "row deleted and key destroyed"
_BRIEF = "until they are read, or two days"
describe(
    Register,
    id=internal("names the register, and its key in the vault", _ENDS, _GOES),
    owner=internal("the organisation that answers for it", _ENDS, _GOES),
    name=internal("by which its owner knows it", _ENDS, _GOES),
    kind=internal("what kind of list it is", _ENDS, _GOES),
    once=internal("whether a person is on it once at most, which linking needs to know", _ENDS, _GOES),
    ends=internal("the day after which it is erased", _ENDS, _GOES),
    state=internal("how far it has come", _ENDS, _GOES),
    started=internal("the order of lists", _ENDS, _GOES),
    columns=severe("headers and a few cells, shown to confirm the columns; then headers only", _ENDS, _GOES),
    rows_seen=internal("how many lines the file has, to show how far the reading is", _ENDS, _GOES),
    rows_done=internal("up to which line it was read, so that a killed worker goes on from there", _ENDS, _GOES),
    rows_kept=internal("how many lines are held, shown to its owner only", _ENDS, _GOES),
    progressed=internal("when the reading last went on, to find one that stopped", _ENDS, _GOES),
)
describe(
    RegisterRow,
    id=internal("orders the lines", _ENDS, _GOES),
    register=internal("which register it belongs to", _ENDS, _GOES),
    row=internal("which data row of the file it was", _ENDS, _GOES),
    sealed=severe("what the list says of a person: sealed with the register's key, never searched", _ENDS, _GOES),
)
describe(
    BadLine,
    id=internal("orders the lines", _ENDS, _GOES),
    register=internal("which register it belongs to", _ENDS, _GOES),
    row=internal("which data row of the file it was", _ENDS, _GOES),
    line=internal("where it stands in the file", _ENDS, _GOES),
    column=internal("in which column", _ENDS, _GOES),
    reason=internal("why it was not taken; a word of a fixed list", _ENDS, _GOES),
)
describe(
    FilePiece,
    id=internal("names the piece", _BRIEF, _GOES),
    register=internal("which register the file is for", _BRIEF, _GOES),
    position=internal("which lines of the file they are", _BRIEF, _GOES),
    sealed=severe("lines as they were brought, sealed with the register's key", _BRIEF, _GOES),
)
describe(
    ColumnChoice,
    id=internal("names the choice", "as long as the owner keeps registers"),
    owner=internal("whose files they are", "as long as the owner keeps registers"),
    fingerprint=internal("a hash of the headers, by which such a file is known again"),
    fields=internal("which column is which field: numbers and words of a fixed list"),
)
describe(
    DutyAnswer,
    id=internal("names the answer", _ENDS, _GOES),
    register=internal("which register it is about", _ENDS, _GOES),
    duty=internal("which question of the law", _ENDS, _GOES),
    answer=internal("a word of a fixed list", _ENDS, _GOES),
    note=internal("the owner's reasons, which name nobody", _ENDS, _GOES),
    language=internal("the language of the reasons", _ENDS, _GOES),
    answered=internal("when", _ENDS, _GOES),
)
