"""Reading what stands in the files of this folder, as plain values. A wrong key or a missing one is an error."""

import csv
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from mudhif.base.foundation.home import LANGUAGES

HERE = Path(__file__).parent
CEFR = {"A1": 1, "A2": 2, "B1": 3, "B2": 4, "C1": 5, "C2": 6}


@dataclass(frozen=True, slots=True)
class WrittenOrganisation:
    """An invented organisation; `grounds` are what speaks for it, none where nobody has looked at it yet."""

    key: str
    kind: str
    country: str
    city: str
    languages: tuple[str, ...]
    grounds: tuple[str, ...]
    names: Mapping[str, str]
    governorate: str = ""


@dataclass(frozen=True, slots=True)
class WrittenSkill:
    """A skill of the starter taxonomy, by its slug, and its part of a hundred."""

    slug: str
    weight: int
    required: bool


@dataclass(frozen=True, slots=True)
class WrittenCriterion:
    """A criterion's part of a hundred, and its words by language."""

    weight: int
    texts: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class WrittenText:
    """A need's words in one language."""

    title: str
    narrative: str
    tasks: tuple[str, ...]
    travel: str
    insurance: str
    housing: str
    visa_and_residency: str
    tax: str
    schooling: str


@dataclass(frozen=True, slots=True)
class WrittenNeed:
    """Terms of reference; days are counted from the day of seeding, languages are CEFR 1 to 6 by code."""

    number: int
    host: str
    governorate: str
    modes: tuple[str, ...]
    starts_in_days: int
    ends_in_days: int
    closes_in_days: int
    hours_a_month: int
    seats: int
    licence: str
    stipend_iqd_a_month: int
    original: str
    state: str
    languages: Mapping[str, int]
    skills: tuple[WrittenSkill, ...]
    criteria: tuple[WrittenCriterion, ...]
    texts: Mapping[str, WrittenText]
    licence_any_country: bool = True
    urgent: bool = False


@cache
def organisations() -> dict[str, WrittenOrganisation]:
    """Every organisation by its key, in the order of the file."""
    with (HERE / "organisations.toml").open("rb") as file:
        return {key: _organisation(key, found) for key, found in tomllib.load(file).items()}


def _organisation(key: str, found: dict[str, Any]) -> WrittenOrganisation:
    names = {language: found.pop(language) for language in LANGUAGES}
    spoken, grounds = tuple(found.pop("languages")), tuple(found.pop("grounds"))
    return WrittenOrganisation(key=key, names=names, languages=spoken, grounds=grounds, **found)


@cache
def needs() -> tuple[WrittenNeed, ...]:
    """Every need, in the order of their numbers."""
    return tuple(_need(path) for path in sorted((HERE / "needs").glob("*.toml")))


def _need(path: Path) -> WrittenNeed:
    with path.open("rb") as file:
        found: dict[str, Any] = tomllib.load(file)
    return WrittenNeed(
        number=int(path.name.split("-", 1)[0]),
        modes=tuple(found.pop("modes")),
        languages={code: CEFR[level] for code, level in found.pop("languages").items()},
        skills=tuple(WrittenSkill(**skill) for skill in found.pop("skills")),
        criteria=tuple(WrittenCriterion(one.pop("weight"), one) for one in found.pop("criteria")),
        texts={language: _text(words) for language, words in found.pop("text").items()},
        **found,
    )


def _text(words: dict[str, Any]) -> WrittenText:
    narrative, tasks = words.pop("narrative").strip(), tuple(words.pop("tasks"))
    return WrittenText(narrative=narrative, tasks=tasks, **words)


@cache
def table(name: str) -> tuple[dict[str, str], ...]:
    """The rows of a CSV file of this folder; lines that begin with # say where it comes from."""
    with (HERE / name).open(encoding="utf-8", newline="") as lines:
        return tuple(csv.DictReader(line for line in lines if not line.startswith("#")))


@cache
def phrases() -> Mapping[str, list[dict[str, str]]]:
    """What members say of a skill, by how far it can be relied on and by language."""
    with (HERE / "phrases.toml").open("rb") as file:
        return tomllib.load(file)
