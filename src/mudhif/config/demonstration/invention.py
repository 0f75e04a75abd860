"""Inventing members: each from a random stream of its own, so that the same seed gives the same people."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from uuid import UUID

from mudhif.atlas.places import queries as places
from mudhif.config.demonstration.careers import Career, licence_of, qualification_of, skills_of
from mudhif.config.demonstration.residence import Residence, residences
from mudhif.config.demonstration.sign_ins import address_of, person_called
from mudhif.config.demonstration.written import table
from mudhif.people.members.actions.bulk import Mode, NewMember, NewProfile
from mudhif.people.members.queries import Purpose

SEED = "mudhif 2026"
NUMERALS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
# How likely each yes is. One in twenty-five says none at all, and nobody finds them.
CONSENTS = {
    Purpose.FEDERATION: 0.85, Purpose.INSTITUTIONS: 0.85, Purpose.ORGANISATIONS: 0.75, Purpose.GOVERNMENT: 0.55,
    Purpose.COUNTED: 0.75, Purpose.WRITTEN_TO: 0.5,
}  # fmt: skip
MODES = {Mode.REMOTE: 0.85, Mode.VISIT: 0.55, Mode.CIRCULAR: 0.25, Mode.RETURN: 0.12}
NO_CONSENT, REGION_ONLY, NO_CITY = 0.04, 0.05, 0.2


@dataclass(frozen=True, slots=True)
class Tongues:
    """The languages somebody speaks, by code with CEFR levels, and the one they write in here."""

    spoken: tuple[tuple[str, int], ...]
    written: str


@dataclass(frozen=True, slots=True)
class Life:
    """Where somebody lives, what they speak, and what they do."""

    home: Residence
    tongues: Tongues
    career: Career


def invent(count: int, today: date, skills_by_isco: Mapping[str, tuple[UUID, ...]]) -> list[NewMember]:
    """`count` members who do not exist; `skills_by_isco` are the taxonomy's skills of each unit group."""
    homes = list(residences(count))
    return [_member(number, homes[number], today, skills_by_isco) for number in range(count)]


def _member(number: int, home: Residence, today: date, skills_by_isco: Mapping[str, tuple[UUID, ...]]) -> NewMember:
    draw = Random(f"{SEED}: {number}")  # noqa: S311  (people who do not exist)
    life = Life(home, _tongues(draw, home), Career.drawn(draw))
    name = f"member-{number:04}"
    return NewMember(
        person=person_called(name),
        address=address_of(name),
        language=life.tongues.written,
        time_zone=home.time_zone,
        profile=_profile(draw, number, life, today, skills_by_isco[life.career.isco]),
    )


def _profile(draw: Random, number: int, life: Life, today: date, of_isco: tuple[UUID, ...]) -> NewProfile:
    career, written = life.career, life.tongues.written
    country, city = _place(draw, life.home)
    modes = frozenset(mode for mode, chance in MODES.items() if draw.random() < chance) or frozenset({Mode.REMOTE})
    begins, ends = _availability(draw, today)
    return NewProfile(
        pseudonym=pseudonym(number, written),
        profession=career.isco,
        country=country,
        city=city,
        modes=modes,
        hours_a_month=draw.choice((80, 120, 160) if Mode.RETURN in modes else (4, 8, 8, 12, 16, 20, 24, 40)),
        skills=skills_of(draw, career, written, of_isco),
        languages=life.tongues.spoken,
        licences=licence_of(draw, career, life.home.country, today),
        qualifications=qualification_of(draw, career, life.home.country, written, today),
        governorates=_governorates(draw),
        consents=_consents(draw, today),
        decade_left=draw.choice((None, 1970, 1980, 1990, 1990, 2000, 2000, 2010)),
        available_from=begins,
        available_until=ends,
    )


def pseudonym(number: int, language: str) -> str:
    """A thing of nature and a number; no two members share one."""
    nouns = table("pseudonyms.csv")
    words, digits = nouns[number % len(nouns)][language], str(100 + number // len(nouns))
    return f"{words} {digits if language == 'en' else digits.translate(NUMERALS)}"


def _tongues(draw: Random, home: Residence) -> Tongues:
    levels: dict[str, int] = {}
    first = draw.choices(("ar", "ckb", "kmr"), (70, 26, 4))[0]
    levels[first] = 6
    if first != "ar":
        levels["ar"] = draw.randint(2, 6)
    if first == "kmr" or (first == "ar" and draw.random() < 0.2):  # noqa: PLR2004
        levels["ckb"] = draw.randint(1, 4)
    levels.setdefault(home.language, draw.randint(3, 6))
    levels.setdefault("en", draw.randint(2, 6))
    written = "en" if levels["en"] >= 5 and draw.random() < 0.15 else "ckb" if first == "ckb" else "ar"  # noqa: PLR2004
    return Tongues(tuple(levels.items()), written)


def _place(draw: Random, home: Residence) -> tuple[str, str]:
    """Country and city; some say the country only, and some only the region."""
    dice = draw.random()
    if dice < REGION_ONLY:
        return places.region_of(home.country), ""
    return home.country, "" if dice < REGION_ONLY + NO_CITY else draw.choice(home.cities)


def _availability(draw: Random, today: date) -> tuple[date | None, date | None]:
    begins = today + timedelta(days=draw.randint(0, 45)) if draw.random() < 0.25 else None  # noqa: PLR2004
    ends = today + timedelta(days=draw.randint(200, 1000)) if draw.random() < 0.3 else None  # noqa: PLR2004
    return begins, ends


def _governorates(draw: Random) -> tuple[str, ...]:
    """None, which means anywhere, for more than half."""
    every = sorted(one.key for one in places.governorates("en"))
    return tuple(draw.sample(every, draw.randint(2, 7))) if draw.random() < 0.4 else ()  # noqa: PLR2004


def _consents(draw: Random, today: date) -> tuple[tuple[Purpose, date], ...]:
    if draw.random() < NO_CONSENT:
        return ()
    until = today + timedelta(days=draw.randint(120, 700))
    return tuple((purpose, until) for purpose, chance in CONSENTS.items() if draw.random() < chance)
