"""Dialogues as lines of a list."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import OuterRef, Q, Subquery

from mudhif.base.foundation.paging import PAGE_SIZE, Page, keyset_page
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.commons.dialogue.models import Dialogue, DialogueText, Round
from mudhif.commons.dialogue.queries.access import open_now, phase_of, today
from mudhif.commons.dialogue.queries.worded import by_preference
from mudhif.commons.dialogue.rules.keepers import may_convene
from mudhif.commons.dialogue.rules.states import Phase, Status


@dataclass(frozen=True, slots=True)
class DialogueCard:
    """What a list says of a dialogue; `language` is the one that the question is in.

    `round_closes`: in the list of all dialogues, the last day of a second round that one can answer.
    """

    id: UUID
    question: str
    language: str
    theme: str
    entry: str
    phase: Phase
    opens: date
    closes: date
    round_closes: date | None = None


def best_text(texts: Sequence[DialogueText], language: str) -> DialogueText:
    """The words in the reader's language, or else the original."""
    return by_preference(texts, language)[0]


def cards_of(rows: Sequence[Dialogue], language: str) -> tuple[DialogueCard, ...]:
    """The lines of dialogues already read. One query."""
    texts: dict[UUID, list[DialogueText]] = defaultdict(list)
    for text in DialogueText.objects.filter(dialogue__in=[row.id for row in rows]).defer("background", "policy"):
        texts[text.dialogue_id].append(text)
    return tuple(card_of(row, best_text(texts[row.id], language)) for row in rows)


def card_of(row: Dialogue, text: DialogueText) -> DialogueCard:
    return DialogueCard(
        row.id, text.question, text.language, row.theme, row.entry, phase_of(row), row.opens, row.closes,
        getattr(row, "round_closes", None),
    )  # fmt: skip


def dialogues(viewer: Viewer, cursor: str = "", *, over: bool = False) -> Page[DialogueCard]:
    """Dialogues that are open, also for a second round, or will be, the next to close first; or those that are over.

    Two queries.
    """
    under_way = Round.objects.filter(dialogue=OuterRef("pk"), ended=None, closes__gte=today())
    closed = Q(status=Status.CLOSED) | Q(status=Status.OPEN, closes__lt=today())
    is_over = closed & Q(round_closes=None)
    rows = Dialogue.objects.exclude(status=Status.DRAFT).annotate(round_closes=Subquery(under_way.values("closes")))
    page = keyset_page(
        rows.filter(is_over) if over else rows.exclude(is_over),
        ("-closes", "id") if over else ("closes", "id"),
        cursor,
        PAGE_SIZE,
    )
    return Page(cards_of(page.rows, viewer.language), page.next_cursor)


def kept(viewer: Viewer) -> tuple[DialogueCard, ...]:
    """The dialogues that the viewer keeps, as convenor or moderator, the last to close first. Two queries."""
    if viewer.holds(Role.DESK):
        return ()
    seated = Q(seats__person=viewer.id, federation__in=viewer.organisation_ids(Role.MODERATOR))
    rows = Dialogue.objects.filter(Q(federation__in=viewer.organisation_ids(Role.CONVENOR)) | seated)
    return cards_of(list(rows.distinct().order_by("-closes", "id")[: PAGE_SIZE * 4]), viewer.language)


def convenes(viewer: Viewer) -> bool:
    """Whether the viewer may begin a dialogue."""
    return any(may_convene(viewer, federation) for federation in viewer.organisation_ids(Role.CONVENOR))


def count_open() -> int:
    """How many dialogues one can take part in now. One query."""
    return open_now().count()
