"""What a linkage holds, opened with its own key: which lines are one person's, doubtful pairs, and what was decided."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from uuid import UUID

import numpy as np
from numpy.typing import NDArray

from mudhif.base.vault.queries import data_key, field_context
from mudhif.base.vault.sealing import seal, unseal
from mudhif.people.mapping.models import DoubtfulPair, Linkage, LinkagePart
from mudhif.people.mapping.rules.deciding import Decision, Pair, Said, Verdict

Whole = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Weighed:
    """A doubtful pair, and what speaks for and against."""

    pair: Pair
    reasons: tuple[Said, ...]


def _place_of_people(register: UUID) -> str:
    return f"linkage people {register}"


def _place_of_pair(pair: UUID) -> str:
    return f"linkage pair {pair}"


def _place_of_answer(pair: UUID) -> str:
    return f"linkage answer {pair}"


def sealed_people(key: bytes, part: LinkagePart, rows: Whole, persons: Whole) -> bytes:
    """Data rows of a register and the person of each, under seal."""
    text = np.stack([rows, persons]).astype("<i4").tobytes()
    return seal(key, text, field_context(part.linkage_id, _place_of_people(part.register)))


def opened_people(key: bytes, part: LinkagePart) -> tuple[Whole, Whole]:
    """Data rows of a register, and the person of each."""
    context = field_context(part.linkage_id, _place_of_people(part.register))
    numbers = np.frombuffer(unseal(key, bytes(part.people), context), "<i4").astype(np.int64)
    rows, persons = numbers.reshape(2, -1)
    return rows, persons


def sealed_pair(key: bytes, linkage: UUID, identifier: UUID, weighed: Weighed) -> bytes:
    """A doubtful pair under seal."""
    lines = [[str(register), row] for register, row in weighed.pair]
    text = json.dumps({"lines": lines, "reasons": weighed.reasons}, separators=(",", ":"))
    return seal(key, text.encode(), field_context(linkage, _place_of_pair(identifier)))


def opened_pair(key: bytes, row: DoubtfulPair) -> Weighed:
    """A doubtful pair again."""
    said = json.loads(unseal(key, bytes(row.sealed), field_context(row.linkage_id, _place_of_pair(row.id))))
    one, other = ((UUID(register), number) for register, number in said["lines"])
    return Weighed((one, other), tuple((name, level, bits) for name, level, bits in said["reasons"]))


def sealed_verdict(key: bytes, row: DoubtfulPair, answer: Verdict) -> bytes:
    """An answer under seal."""
    return seal(key, answer.value.encode(), field_context(row.linkage_id, _place_of_answer(row.id)))


def opened_verdict(key: bytes, row: DoubtfulPair) -> Verdict:
    """An answer again."""
    return Verdict(unseal(key, bytes(row.answer), field_context(row.linkage_id, _place_of_answer(row.id))).decode())


def decided(linkage: UUID) -> list[tuple[DoubtfulPair, Decision]]:
    """What was decided in a linkage, the earliest first. Two queries."""
    rows = list(DoubtfulPair.objects.filter(linkage=linkage).exclude(answered=None).order_by("answered", "id"))
    if not rows:
        return []
    key = data_key(linkage)
    return [(row, Decision(opened_pair(key, row).pair, opened_verdict(key, row))) for row in rows]


def decided_by_owners(registers: Iterable[UUID]) -> list[Decision]:
    """What owners decided about lines within their registers. A few queries a register."""
    within = Linkage.objects.filter(across=False, parts__register__in=list(registers)).order_by("started", "id")
    return [decision for linkage in within for _row, decision in decided(linkage.id)]


def linked_lines(linkage: UUID) -> Iterator[tuple[UUID, int, int]]:
    """Register, data row, and person of every line in a linkage, for the house's own computations. Two queries."""
    key = data_key(linkage)
    for part in LinkagePart.objects.filter(linkage=linkage).order_by("position"):
        rows, persons = opened_people(key, part)
        yield from ((part.register, row, person) for row, person in zip(rows.tolist(), persons.tolist(), strict=True))
