"""Asking the index: who stands where before a need, and which gate stopped whom."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cached_property
from uuid import UUID

from mudhif.atlas.skills.queries import broader_of
from mudhif.base.foundation import clock
from mudhif.kernels.matching import Gate, Need, Standing, explain, merge_small_counts, shortlist
from mudhif.people.members.queries import Purpose, purpose_for, search_rows
from mudhif.people.organisations.queries import kind_of
from mudhif.work.needs.queries import Terms
from mudhif.work.selection import index
from mudhif.work.selection.index import Picture
from mudhif.work.selection.rules.reasons import Reason


@dataclass(frozen=True, slots=True)
class Found:
    """One member before one need: the place (None outside the shortlist), the gate that stopped, the reasons."""

    member: UUID
    place: int | None
    gate: Gate | None
    reasons: tuple[Reason, ...]

    @property
    def tenths(self) -> int:
        """The score in tenths of a point, of 1,000."""
        return sum(reason.tenths for reason in self.reasons)


@dataclass(frozen=True)
class Question:
    """A need put to the index at one moment."""

    terms: Terms
    purpose: Purpose
    picture: Picture
    moment: datetime

    @cached_property
    def need(self) -> Need:
        """The need as the kernel reads it. One query, for the skills that others are part of."""
        broader = broader_of(one.concept for one in self.terms.skills)
        words = self.picture.vocabulary
        return index.kernel_need(self.terms, words, purpose=self.purpose, today=self.today, broader=broader)

    @property
    def today(self) -> date:
        """The day in UTC."""
        return self.moment.astimezone(UTC).date()

    def best(self, size: int) -> tuple[tuple[Found, ...], list[list[int | None]]]:
        """The first `size` and the merged counts at the gates: first gate, last gate, count (None: under five)."""
        listed = shortlist(self.picture.index, self.need, size)
        merged = merge_small_counts(listed.counts[1:])
        return tuple(map(self._found, listed.standings)), [[one.first, one.last, one.count] for one in merged]

    def one(self, member: UUID) -> Found:
        """Where one member stands; whoever the index does not know is stopped at the first gate."""
        number = self.picture.number(member)
        if number is None:
            return Found(member, None, Gate.CONSENT, ())
        return self._found(explain(self.picture.index, self.need, number))

    def still_open(self, members: Iterable[UUID]) -> frozenset[UUID]:
        """Those who may be shown to the host at this very moment, by what is stored now. One query."""
        return open_to(members, self.terms.host, self.purpose, self.moment)

    def _found(self, standing: Standing) -> Found:
        key = self.picture.vocabulary.concepts.key
        reasons = tuple(
            Reason(
                skill=key(each.wanted.skill),
                weight=int(each.wanted.weight),
                required=each.wanted.required,
                tenths=each.tenths,
                held=None if each.held is None else key(each.held),
                per_cent=each.per_cent,
                level=each.level,
                years=each.years,
                evidence=int(each.evidence),
            )
            for each in standing.contributions
        )
        return Found(self.picture.member(standing.profile), standing.place, standing.gate, reasons)


def purpose_of(host: UUID) -> Purpose | None:
    """Under which consent a host finds anyone; None for a kind of body to which no consent opens. One query."""
    return purpose_for(kind_of(host))


def question(terms: Terms) -> Question | None:
    """The need put to the index now; None where no consent opens to a host of this kind. Two queries when warm."""
    purpose = purpose_of(terms.host)
    return None if purpose is None else Question(terms, purpose, index.current(), clock.now())


def open_to(members: Iterable[UUID], organisation: UUID, purpose: Purpose, moment: datetime) -> frozenset[UUID]:
    """Those who consent to the purpose at this moment and do not keep the organisation out. One query."""
    rows = search_rows(tuple(members))
    return frozenset(member for member, row in rows.items() if row.opens(purpose, organisation, moment))
