"""Search rows as the kernel's profiles: numbers and days."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, date, timedelta
from functools import cache
from typing import Final

from mudhif.atlas.places import queries as places
from mudhif.base.foundation.errors import NotFound
from mudhif.kernels.matching import Evidence, Holding, Party, Profile, party
from mudhif.people.members.queries import Purpose, SearchRow
from mudhif.work.selection.index.picture import Vocabulary, lot_key

FINDING: Final = tuple(purpose for purpose in Purpose if purpose.finds)
MODES: Final = ("remote", "visit", "circular", "return")
EVERYWHERE: Final = 0xFFFF_FFFF
WITHOUT_END: Final = date.max.toordinal()
HOME: Final = "IQ"
_INSTANT: Final = timedelta(microseconds=1)


def profile(row: SearchRow, words: Vocabulary) -> Profile:
    """One member as the kernel compares members."""
    number = words.concepts.of
    held = (Holding(number(concept), level, years, Evidence(sure)) for concept, level, years, sure in row.skills)
    return replace(without_skills(row, words), skills=tuple(held))


def without_skills(row: SearchRow, words: Vocabulary) -> Profile:
    """All but the skills. Consents are held to the last day (UTC) on which they open anything: whoever shows a member
    compares the exact end again."""
    return Profile(
        key=lot_key(row.member),
        consent_until=_consents(row),
        blocks=_blocks(row, words),
        licences=tuple(_licences(row, words).items()),
        languages=tuple((words.languages.of(code), level) for code, level in dict(row.languages).items()),
        modes=mode_bits(row.modes),
        available_from=_day(row.available_from, 0),
        available_until=_day(row.available_until, WITHOUT_END),
        hours=row.hours_a_month,
        governorates=_accepted(row),
    )


def mode_bits(modes: Iterable[str]) -> int:
    """Modes as bits; words that are no modes count for nothing."""
    return sum(1 << MODES.index(mode) for mode in set(modes) if mode in MODES)


@cache
def governorate_bit(key: str) -> int | None:
    """The bit of a governorate by its key or ISO code; None for a place that is none."""
    try:
        return places.governorate(key).number
    except NotFound:
        return None


def _consents(row: SearchRow) -> tuple[int, ...]:
    until = {purpose: (end.astimezone(UTC) - _INSTANT).date().toordinal() for purpose, end in row.ends}
    return tuple(until.get(purpose, 0) for purpose in FINDING)


def _blocks(row: SearchRow, words: Vocabulary) -> tuple[int, ...]:
    """Whoever blocks an organisation blocks it as host and as desk, so both are one kind of party here."""
    organisations = [party(Party.HOST, words.organisations.of(one)) for one in row.blocked_organisations]
    bits = (governorate_bit(key) for key in row.blocked_governorates)
    return (*organisations, *sorted({party(Party.GOVERNORATE, bit) for bit in bits if bit is not None}))


def _licences(row: SearchRow, words: Vocabulary) -> Mapping[int, int]:
    """The last day of each licence, once for its profession anywhere and once for its profession at home."""
    days: dict[int, int] = {}
    for held in row.licences:
        for country in ("", HOME) if held.country == HOME else ("",):
            number = words.licences.of((held.isco, country))
            days[number] = max(days.get(number, 0), _day(held.until, WITHOUT_END))
    return days


def _accepted(row: SearchRow) -> int:
    """Governorates as bits. None named means any; and who helps from afar only goes nowhere."""
    if not row.governorates or row.modes <= {"remote"}:
        return EVERYWHERE
    bits = {governorate_bit(key) for key in row.governorates}
    return sum(1 << bit for bit in bits if bit is not None)


def _day(value: date | None, otherwise: int) -> int:
    return otherwise if value is None else value.toordinal()
