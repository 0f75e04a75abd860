"""What a convenor sees of a dialogue: its words, its seats, its statements, and what is still to do."""

from dataclasses import dataclass
from uuid import UUID

from mudhif.base.foundation.home import LANGUAGES
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.commons.dialogue.models import Dialogue, EntryCode, Statement
from mudhif.commons.dialogue.queries.access import access_kept, phase_of, seats_of
from mudhif.commons.dialogue.queries.front import Counts, counts_of, wording
from mudhif.commons.dialogue.queries.statements import StatementShown, shown
from mudhif.commons.dialogue.rules.drafts import Draft, Wording
from mudhif.commons.dialogue.rules.keepers import may_convene, may_moderate
from mudhif.commons.dialogue.rules.states import Phase, State
from mudhif.people.organisations import queries as organisations


@dataclass(frozen=True, slots=True)
class Kept:
    """A dialogue for those who keep it; `missing` are the languages that it is not worded in."""

    id: UUID
    draft: Draft
    phase: Phase
    counts: Counts
    missing: tuple[str, ...]
    seats: int
    codes_left: int
    waiting: int
    convenes: bool
    moderates: bool


def draft_of(row: Dialogue) -> Draft:
    """A stored dialogue as its convenor writes it. One query."""
    text = wording(row.texts.get(original=True))
    return Draft(text, row.theme, row.entry, row.strict, row.limit, row.opens, row.closes)


def kept_dialogue(viewer: Viewer, dialogue: UUID) -> Kept:
    """The dialogue with what is still to do; `NotFound` for whoever does not keep it. Ten queries at most."""
    row = access_kept(viewer, dialogue)
    worded = set(row.texts.values_list("language", flat=True))
    seats = seats_of(row)
    statements = Statement.objects.filter(dialogue=row)
    return Kept(
        id=row.id,
        draft=draft_of(row),
        phase=phase_of(row),
        counts=counts_of(row),
        missing=tuple(language for language in LANGUAGES if language not in worded),
        seats=len(seats),
        codes_left=EntryCode.objects.filter(dialogue=row).count(),
        waiting=statements.filter(state=State.WAITING).count(),
        convenes=may_convene(viewer, row.federation_id),
        moderates=may_moderate(viewer, row.federation_id, seats),
    )


def words_in(viewer: Viewer, dialogue: UUID, language: str) -> tuple[Wording, Wording]:
    """The original, and what stands in another language (empty where nothing does). Two queries."""
    row = access_kept(viewer, dialogue)
    original = wording(row.texts.get(original=True))
    found = row.texts.filter(language=language, original=False).first()
    return original, wording(found) if found else Wording(language, "", "", "")


@dataclass(frozen=True, slots=True)
class Moderator:
    """Somebody who may moderate, by the code of their mandate, and whether they have a seat."""

    person: UUID
    code: str
    seated: bool


def moderators(viewer: Viewer, dialogue: UUID) -> tuple[Moderator, ...]:
    """The federation's moderators, those with a seat first. Four queries."""
    row = access_kept(viewer, dialogue)
    seats = seats_of(row)
    holders = organisations.holders(row.federation_id, Role.MODERATOR)
    found = (Moderator(holder.person, holder.code, holder.person in seats) for holder in holders)
    return tuple(sorted(found, key=lambda one: not one.seated))


@dataclass(frozen=True, slots=True)
class StatementRow:
    """A statement for those who keep the dialogue: its words, its state, the languages it is missing in."""

    words: StatementShown
    state: State
    reason: int | None
    first: bool

    @property
    def missing(self) -> tuple[str, ...]:
        """The languages in which nobody has worded it yet."""
        worded = {self.words.language, *dict(self.words.others)}
        return tuple(language for language in LANGUAGES if language not in worded)


def statement_rows(viewer: Viewer, dialogue: UUID) -> tuple[StatementRow, ...]:
    """Every statement that is shown or waits, in no order that tells anything. Three queries."""
    row = access_kept(viewer, dialogue)
    rows = list(Statement.objects.filter(dialogue=row).exclude(state=State.REFUSED).order_by("id"))
    words = shown([one.id for one in rows], viewer.language)
    return tuple(StatementRow(words[one.id], State(one.state), one.reason, not one.author_mark) for one in rows)
