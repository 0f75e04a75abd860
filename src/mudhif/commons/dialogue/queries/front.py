"""A dialogue's front page: what it asks, by which rules, and how far it has come."""

from dataclasses import dataclass
from uuid import UUID

from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.commons.dialogue.models import Dialogue, DialogueText, Drawn, Participant, Statement, Vote
from mudhif.commons.dialogue.queries.access import access_dialogue, seats_of
from mudhif.commons.dialogue.queries.cards import DialogueCard, best_text, card_of
from mudhif.commons.dialogue.queries.rounds import RoundState, second_round_state
from mudhif.commons.dialogue.queries.spreading import Spreader, spreaders
from mudhif.commons.dialogue.rules.drafts import Wording
from mudhif.commons.dialogue.rules.keepers import may_convene, may_moderate
from mudhif.commons.dialogue.rules.states import states_shown


@dataclass(frozen=True, slots=True)
class Counts:
    """How far a dialogue has come."""

    participants: int
    votes: int
    statements: int


@dataclass(frozen=True, slots=True)
class DialoguePage:
    """A dialogue as its page shows it to this viewer; `original` is the language it was written in."""

    card: DialogueCard
    text: Wording
    original: str
    strict: bool
    limit: int
    results_public: bool
    counts: Counts
    convenes: bool
    moderates: bool
    member: bool
    drawn: bool
    mandated: bool
    round: RoundState
    spreaders: tuple[Spreader, ...]


def counts_of(row: Dialogue) -> Counts:
    """Participants, votes on statements that are shown, and these statements. Three queries."""
    shown = Statement.objects.filter(dialogue=row, state__in=states_shown(row.strict))
    return Counts(
        Participant.objects.filter(dialogue=row).count(),
        Vote.objects.filter(statement__in=shown).count(),
        shown.count(),
    )


def wording(text: DialogueText) -> Wording:
    """Stored words as plain values."""
    return Wording(text.language, text.question, text.background, text.policy)


def dialogue_page(viewer: Viewer, dialogue: UUID) -> DialoguePage:
    """The page's content; raises `NotFound` for a draft of others. Twelve queries at most."""
    row = access_dialogue(viewer, dialogue)
    texts = list(row.texts.all())
    text = best_text(texts, viewer.language)
    drawn = viewer.signed_in and Drawn.objects.filter(dialogue=row, member=viewer.id).exists()
    seats = seats_of(row) if viewer.holds(Role.MODERATOR) else frozenset()
    return DialoguePage(
        card=card_of(row, text),
        text=wording(text),
        original=next(one.language for one in texts if one.original),
        strict=row.strict,
        limit=row.limit,
        results_public=row.results_public,
        counts=counts_of(row),
        convenes=may_convene(viewer, row.federation_id),
        moderates=may_moderate(viewer, row.federation_id, seats),
        member=viewer.holds(Role.MEMBER),
        drawn=drawn,
        mandated=bool(viewer.organisations),
        round=second_round_state(row.id),
        spreaders=spreaders(row.id, viewer.language),
    )
