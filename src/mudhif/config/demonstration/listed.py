"""Invented people who stand on three overlapping lists in one country, each list with spellings of its own."""

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from random import Random

from mudhif.config.demonstration.invention import SEED
from mudhif.config.demonstration.written import table

PEOPLE = 900
# How likely a person is to stand on each list.
ON_EMBASSY, ON_MEMBERS, ON_ALUMNI = 0.45, 0.35, 0.22
DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
CITIES = ("London", "Birmingham", "Manchester", "Leeds", "Glasgow", "Cardiff", "Coventry", "Sheffield")
OCCUPATIONS = ("doctor", "engineer", "teacher", "accountant", "pharmacist", "driver", "translator", "")


@dataclass(frozen=True, slots=True)
class Name:
    """One name in Arabic letters and in two Latin spellings."""

    ar: str
    one: str
    other: str


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who does not exist."""

    given: Name
    father: Name
    family: Name
    born: date
    city: str
    occupation: str
    mail: str


def people() -> list[Person]:
    """The same people at every seeding."""
    draw = Random(f"{SEED} listed")  # noqa: S311  (invented people, not secrets)
    men, women, families = (_names(part) for part in ("man", "woman", "family"))
    return [
        Person(
            given=draw.choice(draw.choice((men, women))),
            father=draw.choice(men),
            family=draw.choice(families),
            born=date(draw.randint(1945, 2004), draw.randint(1, 12), draw.randint(1, 28)),
            city=draw.choice(CITIES),
            occupation=draw.choice(OCCUPATIONS),
            mail=f"person-{number}@mudhif.example" if draw.random() < 0.6 else "",  # noqa: PLR2004
        )
        for number in range(PEOPLE)
    ]


def _names(part: str) -> list[Name]:
    rows = (row for row in table("listed_names.csv") if row["part"] == part)
    return [Name(row["ar"], row["one"], row["other"]) for row in rows]


def lists() -> tuple[bytes, bytes, bytes]:
    """An embassy's list in Arabic, an association's in English, an alumni body's in Latin letters of its own."""
    draw = Random(f"{SEED} lists")  # noqa: S311
    everyone = people()
    chosen = [[one for one in everyone if draw.random() < share] for share in (ON_EMBASSY, ON_MEMBERS, ON_ALUMNI)]
    embassy = _written(
        ",", ("الاسم الكامل", "تاريخ الميلاد", "البريد الالكتروني", "المدينة", "المهنة"), _embassy(chosen[0])
    )
    members = _written(";", ("First name", "Surname", "Birth year", "E-mail", "Town"), _members(chosen[1], draw))
    alumni = _written(",", ("Name", "Date of birth", "City", "Speciality"), _alumni(chosen[2], draw))
    return embassy, members, alumni


def _embassy(found: Sequence[Person]) -> Iterator[tuple[str, ...]]:
    for one in found:
        name = f"{one.given.ar} {one.father.ar} {one.family.ar}"
        yield name, f"{one.born:%d/%m/%Y}".translate(DIGITS), one.mail, one.city, one.occupation


def _members(found: Sequence[Person], draw: Random) -> Iterator[tuple[str, ...]]:
    for one in found:
        given = f"{one.given.one} {one.father.one}" if draw.random() < 0.5 else one.given.one  # noqa: PLR2004
        yield given, one.family.one, str(one.born.year), one.mail if draw.random() < 0.7 else "", one.city  # noqa: PLR2004


def _alumni(found: Sequence[Person], draw: Random) -> Iterator[tuple[str, ...]]:
    for one in found:
        title = "Dr. " if one.occupation == "doctor" else ""
        born = one.born if draw.random() < 0.8 else one.born.replace(month=7, day=1)  # noqa: PLR2004
        yield f"{title}{one.given.other} {one.family.other}", born.isoformat(), one.city, one.occupation


def _written(delimiter: str, headers: Sequence[str], rows: Iterator[tuple[str, ...]]) -> bytes:
    text = io.StringIO()
    writer = csv.writer(text, delimiter=delimiter)
    writer.writerows([headers, *rows])
    return text.getvalue().encode("utf-8-sig")
