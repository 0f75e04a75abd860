"""A need as one line of a list."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from mudhif.people.organisations.queries import names
from mudhif.work.needs.models import Need, NeedText
from mudhif.work.needs.queries.terms import FALLBACK
from mudhif.work.needs.rules.days import answer_by
from mudhif.work.needs.rules.drafts import OFFERS


@dataclass(frozen=True, slots=True)
class NeedRow:
    """What a list shows of a need. `language` is the one that the title is in; `offers` names what is covered; `asked`,
    in the list of its host, that a question of the desk waits for an answer."""

    id: UUID
    title: str
    language: str
    host: UUID
    host_name: str
    governorate: str
    modes: tuple[str, ...]
    starts: date | None
    ends: date | None
    hours_a_month: int | None
    seats: int
    urgent: bool
    status: str
    closes: date | None
    submitted: datetime | None
    stipend_iqd_a_month: int | None
    offers: tuple[str, ...]
    asked: bool = False

    @property
    def answer_by(self) -> datetime | None:
        """When an urgent need must have been reviewed."""
        return answer_by(self.submitted) if self.urgent and self.submitted else None

    def waiting_days(self, now: datetime) -> int:
        """Whole days at a desk."""
        return (now - self.submitted).days if self.submitted else 0


def rows_of(needs: Sequence[Need], language: str) -> tuple[NeedRow, ...]:
    """The lines of needs already read, in their order. Two queries."""
    texts = best_texts([need.id for need in needs], language)
    hosts = names({need.host_id for need in needs}, language)
    return tuple(_row(need, texts.get(need.id), hosts.get(need.host_id, "")) for need in needs)


def best_texts(needs: Iterable[UUID], language: str) -> dict[UUID, NeedText]:
    """The words of each need in the language, or in the one it was written in. One query."""
    found: dict[UUID, list[NeedText]] = defaultdict(list)
    fields = ("need_id", "language", "original", "title", "travel", "insurance", "housing")
    for text in NeedText.objects.filter(need__in=list(needs)).only(*fields):
        found[text.need_id].append(text)
    return {need: min(texts, key=lambda text: _distance(text, language)) for need, texts in found.items()}


def _distance(text: NeedText, language: str) -> tuple[bool, bool, int]:
    place = FALLBACK.index(text.language) if text.language in FALLBACK else len(FALLBACK)
    return text.language != language, not text.original, place


def _row(need: Need, text: NeedText | None, host_name: str) -> NeedRow:
    listed = [name for name in OFFERS[:3] if text and getattr(text, name)]
    return NeedRow(
        id=need.id, title=text.title if text else "", language=text.language if text else "", host=need.host_id,
        host_name=host_name, governorate=need.governorate, modes=tuple(need.modes), starts=need.starts, ends=need.ends,
        hours_a_month=need.hours_a_month, seats=need.seats, urgent=need.urgent, status=need.status,
        closes=need.closes, submitted=need.submitted,
        stipend_iqd_a_month=need.stipend_iqd_a_month, offers=tuple(listed), asked=getattr(need, "asked", False),
    )  # fmt: skip
