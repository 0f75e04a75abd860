"""What the search index may know, and how it stands in the search table (compact JSON)."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Any, NamedTuple
from uuid import UUID

from mudhif.people.members.rules import Purpose

_PURPOSES: Mapping[str, Purpose] = {purpose.value: purpose for purpose in Purpose}


class SkillHeld(NamedTuple):
    """A skill with level (1 to 5), years, and evidence (0 none, 1 described, 2 documented, 3 verified)."""

    concept: UUID
    level: int
    years: int
    evidence: int


class LicenceHeld(NamedTuple):
    """A licence: the profession's ISCO-08 code, the country, the last day (None: open), and whether it was checked."""

    isco: str
    country: str
    until: date | None
    verified: bool


@dataclass(frozen=True, slots=True)
class SearchRow:
    """One member for the index. `languages` are (code, CEFR 1 to 6); empty `governorates` means any.

    `consents` gives each finding purpose with its last day; `ends` the same as moments (UTC), for exact comparison.
    """

    member: UUID
    skills: tuple[SkillHeld, ...]
    languages: tuple[tuple[str, int], ...]
    licences: tuple[LicenceHeld, ...]
    modes: frozenset[str]
    hours_a_month: int
    available_from: date | None
    available_until: date | None
    governorates: frozenset[str]
    consents: tuple[tuple[Purpose, date], ...]
    ends: tuple[tuple[Purpose, datetime], ...]
    blocked_organisations: frozenset[UUID]
    blocked_governorates: frozenset[str]

    def opens(self, purpose: Purpose | None, organisation: UUID, moment: datetime) -> bool:
        """Whether this organisation, under this purpose, may be shown the member at `moment`."""
        consented = any(given is purpose and moment < end for given, end in self.ends)
        return consented and organisation not in self.blocked_organisations


def to_body(row: SearchRow) -> bytes:
    """The row as it stands in the table."""
    return json.dumps(
        {
            "s": [[skill.concept.hex, skill.level, skill.years, skill.evidence] for skill in row.skills],
            "l": [list(language) for language in row.languages],
            "c": [[held.isco, held.country, _text(held.until), held.verified] for held in row.licences],
            "m": sorted(row.modes),
            "h": row.hours_a_month,
            "f": _text(row.available_from),
            "u": _text(row.available_until),
            "g": sorted(row.governorates),
            "p": [[purpose, _text(until)] for purpose, until in row.consents],
            "e": [[purpose, end.isoformat()] for purpose, end in row.ends],
            "bo": sorted(organisation.hex for organisation in row.blocked_organisations),
            "bg": sorted(row.blocked_governorates),
        },
        separators=(",", ":"),
    ).encode()


def from_body(member: UUID, body: bytes | memoryview) -> SearchRow:
    """The row that stands in the table."""
    held: Mapping[str, Any] = json.loads(str(body, "utf-8"))
    return SearchRow(
        member=member,
        skills=tuple([SkillHeld(_concept(one), level, years, sure) for one, level, years, sure in held["s"]]),
        languages=tuple(map(tuple, held["l"])),
        licences=tuple(LicenceHeld(isco, country, _day(until), sure) for isco, country, until, sure in held["c"]),
        modes=frozenset(held["m"]),
        hours_a_month=held["h"],
        available_from=_day(held["f"]),
        available_until=_day(held["u"]),
        governorates=frozenset(held["g"]),
        consents=tuple([(_PURPOSES[purpose], date.fromisoformat(until)) for purpose, until in held["p"]]),
        ends=tuple([(_PURPOSES[purpose], datetime.fromisoformat(end)) for purpose, end in held["e"]]),
        blocked_organisations=frozenset(UUID(hex=organisation) for organisation in held["bo"]),
        blocked_governorates=frozenset(held["bg"]),
    )


def opens(body: bytes | memoryview, purpose: Purpose | None, organisation: UUID, moment: datetime) -> bool:
    """The same as `SearchRow.opens`, where nothing else is asked of the row."""
    held: Mapping[str, Any] = json.loads(str(body, "utf-8"))
    consented = any(given == purpose and moment < datetime.fromisoformat(end) for given, end in held["e"])
    return consented and organisation.hex not in held["bo"]


# Half a million members name a few thousand skills: each identifier is made once, and shared.
@lru_cache(maxsize=65_536)
def _concept(digits: str) -> UUID:
    return UUID(hex=digits)


def _text(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
