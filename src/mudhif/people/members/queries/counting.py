"""Exact counts of those who said yes to be counted: what a protected release is made from, never to be shown."""

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple
from uuid import UUID

from django.db.models import QuerySet

from mudhif.base.foundation import clock
from mudhif.base.foundation.viewer import Viewer
from mudhif.base.vault.queries import unsealed_many
from mudhif.people.members.models import Consent
from mudhif.people.members.queries.sealed import DECADE_LEFT
from mudhif.people.members.rules import CITY_COUNTED_SINCE, WHEN_COUNTED_SINCE, Purpose, when_of

CHUNK = 5000


class CountedAs(NamedTuple):
    """A country's code or a region's key, a city's key, an ISCO-08 major group, a decade; empty or None: not said."""

    residence: str
    city: str
    group: str
    decade: int | None


class _Row(NamedTuple):
    person: UUID
    wording: int
    profession: str
    country: str
    city: str
    decade_left: bytes | memoryview
    modes: list[str]
    available_from: date | None
    available_until: date | None


@dataclass(frozen=True, slots=True)
class MemberCounts:
    """How many people are counted as what, each once; how many would help in which way, by residence.

    `whens` takes the ways apart by from when: `within_a_year`, `later`, "" for not said.
    """

    people: Mapping[CountedAs, int]
    modes: Mapping[tuple[str, str], int]
    whens: Mapping[tuple[str, str, str], int] = field(default_factory=dict)


def count_members() -> MemberCounts:
    """Count the members whose consent to be counted is in force; it names nobody, and still is no public figure.

    City, ways to help and from when are counted only where the words of the consent named them. Two queries for 5,000
    members.
    """
    people: Counter[CountedAs] = Counter()
    modes: Counter[tuple[str, str]] = Counter()
    whens: Counter[tuple[str, str, str]] = Counter()
    today = clock.today(Viewer.anonymous())
    last: UUID | None = None
    while rows := _chunk(last):
        last = rows[-1].person
        decades = unsealed_many(DECADE_LEFT, {row.person: bytes(row.decade_left) for row in rows})
        for row in rows:
            named = row.wording >= CITY_COUNTED_SINCE
            decade = json.loads(decades[row.person]) if row.person in decades else None
            people[CountedAs(row.country, row.city if named else "", row.profession[:1], decade)] += 1
            modes.update((row.country, mode) for mode in set(row.modes) if named)
            if row.wording >= WHEN_COUNTED_SINCE:
                when = when_of(row.available_from, row.available_until, today)
                whens.update((row.country, mode, when.value) for mode in set(row.modes))
    return MemberCounts(dict(people), dict(modes), dict(whens))


def who_is_counted() -> frozenset[UUID]:
    """Whose consent to be counted is in force in words that name where they worked. One query; never for a page."""
    rows = _in_force().filter(wording__gte=CITY_COUNTED_SINCE)
    return frozenset(rows.values_list("profile__member", flat=True))


def _in_force() -> QuerySet[Consent]:
    return Consent.objects.filter(purpose=Purpose.COUNTED, withdrawn=None, ends__gt=clock.now())


def _chunk(after: UUID | None) -> list[_Row]:
    rows = (
        _in_force()
        .order_by("profile_id")
        .values_list(
            "profile_id",
            "wording",
            "profile__profession",
            "profile__country",
            "profile__city",
            "profile__decade_left",
            "profile__modes",
            "profile__available_from",
            "profile__available_until",
        )
    )
    return [_Row(*row) for row in (rows.filter(profile_id__gt=after) if after else rows)[:CHUNK]]
