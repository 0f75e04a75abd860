"""Invented people of whom some stand on lists: what each is called, when born, where living, and doing what."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from random import Random

from mudhif.config.demonstration.invention import SEED
from mudhif.config.demonstration.written import table

PEOPLE = 3_600
HOME = "GB"
CITIES = {
    "GB": ("London", "London", "Birmingham", "Manchester", "Leeds", "Glasgow", "Cardiff", "Coventry", "Sheffield"),
    "SE": ("Stockholm", "Gothenburg", "Malmö"),
    "DE": ("Berlin", "Munich", "Cologne"),
    "NL": ("Amsterdam", "Rotterdam"),
}
STUDIED = ("doctor", "engineer", "teacher", "pharmacist", "translator", "dentist", "architect", "lawyer")
LEARNED = ("accountant", "driver", "chef", "electrician", "shopkeeper", "nurse", "tailor", "welder", "barber")
# One in twelve lives in another country, and one in five is a woman.
ELSEWHERE, WOMEN, WENT_TO_UNIVERSITY, HAS_MAIL = 1 / 12, 0.2, 0.4, 0.6
# The first names of the file are the commonest: a place is drawn as a power of a chance.
SKEW_OF_NAMES, SKEW_OF_FAMILIES = 1.8, 2.6


@dataclass(frozen=True, slots=True)
class Name:
    """One name in Arabic letters, the Latin spelling of whoever bears it, and all spellings of it."""

    ar: str
    own: str
    spellings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who does not exist."""

    given: Name
    father: Name
    grandfather: Name
    family: Name
    born: date
    country: str
    city: str
    occupation: str
    mail: str

    @property
    def studied(self) -> bool:
        """Whether the occupation is one of those that ask for a degree."""
        return self.occupation in STUDIED


def people() -> list[Person]:
    """The same people at every seeding."""
    draw = Random(f"{SEED} listed")  # noqa: S311  (invented people, not secrets)
    return [_person(draw, number) for number in range(PEOPLE)]


def _person(draw: Random, number: int) -> Person:
    men, women, families = (_rows(part) for part in ("man", "woman", "family"))
    country = draw.choice(("SE", "DE", "NL")) if draw.random() < ELSEWHERE else HOME
    return Person(
        given=_name(draw, women if draw.random() < WOMEN else men, SKEW_OF_NAMES),
        father=_name(draw, men, SKEW_OF_NAMES),
        grandfather=_name(draw, men, SKEW_OF_NAMES),
        family=_name(draw, families, SKEW_OF_FAMILIES),
        born=date(draw.randint(1945, 2004), draw.randint(1, 12), draw.randint(1, 28)),
        country=country,
        city=draw.choice(CITIES[country]),
        occupation=draw.choice(STUDIED if draw.random() < WENT_TO_UNIVERSITY else LEARNED),
        mail=f"person-{number}@mudhif.example" if draw.random() < HAS_MAIL else "",
    )


def _rows(part: str) -> list[dict[str, str]]:
    return [row for row in table("listed_names.csv") if row["part"] == part]


def _name(draw: Random, rows: Sequence[dict[str, str]], skew: float) -> Name:
    row = rows[int(len(rows) * draw.random() ** skew)]
    spellings = tuple(row["spellings"].split())
    return Name(row["ar"], draw.choice(spellings), spellings)
