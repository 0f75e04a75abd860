"""Two lines side by side. Opened only for whoever decides, by the actions that put it on the record."""

from dataclasses import dataclass
from uuid import UUID

from mudhif.base.foundation.paging import Page, keyset_page
from mudhif.base.vault.queries import data_key, unsealed
from mudhif.people.mapping.models import DoubtfulPair, Linkage, RegisterRow
from mudhif.people.mapping.queries.links import opened_pair, opened_verdict
from mudhif.people.mapping.queries.sealing import place_of_row
from mudhif.people.mapping.rules import rows, storing
from mudhif.people.mapping.rules.deciding import Line, Said


@dataclass(frozen=True, slots=True)
class PairShown:
    """A doubtful pair: what both lines say, the reasons, and the answer where there is one."""

    id: UUID
    left: rows.RegisterRow
    right: rows.RegisterRow
    reasons: tuple[Said, ...]
    answer: str = ""


def next_pair(linkage: Linkage) -> PairShown | None:
    """The likeliest pair that waits for an answer. Six queries."""
    row = DoubtfulPair.objects.filter(linkage=linkage, answered=None).order_by("position").first()
    return _opened(data_key(linkage.id), row) if row else None


def decided_pairs(linkage: Linkage, cursor: str = "") -> Page[PairShown]:
    """Pairs with their answers, the latest first. Four queries a pair."""
    answered = DoubtfulPair.objects.filter(linkage=linkage).exclude(answered=None)
    page = keyset_page(answered, ("-answered", "id"), cursor)
    key = data_key(linkage.id) if page.rows else b""
    return Page([_opened(key, row) for row in page.rows], page.next_cursor)


def _opened(key: bytes, row: DoubtfulPair) -> PairShown:
    weighed = opened_pair(key, row)
    left, right = (_line(line) for line in weighed.pair)
    return PairShown(row.id, left, right, weighed.reasons, opened_verdict(key, row).value if row.answered else "")


def _line(line: Line) -> rows.RegisterRow:
    register, number = line
    row = RegisterRow.objects.get(register=register, row=number)
    return storing.from_text(number, unsealed(register, place_of_row(number), row.sealed))
