"""Which skills go with which occupations, from ESCO's relations, or invented where those are absent."""

import csv
import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from benchmarks import SHARED_DATA

Whole = NDArray[np.int64]

ARCHIVE: Final = "ESCO dataset - v1.1.1 - relations - csv.zip"
SYNTHETIC_OCCUPATIONS: Final = 3_000
SYNTHETIC_SKILLS: Final = 14_000
SYNTHETIC_SKILLS_EACH: Final = 40


@dataclass(frozen=True, slots=True)
class Relations:
    """`occupations`: the skills of each, all and essential; `related`: what may stand in for a skill."""

    source: str
    skills: list[Whole]
    essential: list[Whole]
    related: dict[int, list[int]]


def relations(rng: np.random.Generator) -> Relations:
    """ESCO's where `../shared/data/esco` is there, else occupations with Zipf-distributed skills."""
    archive = SHARED_DATA / "esco" / ARCHIVE
    if not archive.exists():
        return _synthetic(rng)
    with zipfile.ZipFile(archive) as opened:
        return _of_esco(opened)


def _of_esco(archive: zipfile.ZipFile) -> Relations:
    numbers: dict[str, int] = {}
    every: dict[str, list[int]] = {}
    essential: dict[str, list[int]] = {}
    for row in _table(archive, "occupationSkillRelations.csv"):
        skill = numbers.setdefault(row["skillUri"], len(numbers))
        every.setdefault(row["occupationUri"], []).append(skill)
        if row["relationType"] == "essential":
            essential.setdefault(row["occupationUri"], []).append(skill)
    related: dict[int, list[int]] = {}
    for row in _table(archive, "skillSkillRelations.csv"):
        one, other = numbers.get(row["originalSkillUri"]), numbers.get(row["relatedSkillUri"])
        if one is not None and other is not None and one != other:
            related.setdefault(one, []).append(other)
    skills = [np.unique(each) for each in every.values()]
    return Relations("ESCO's relations", skills, [np.unique(essential.get(name, [])) for name in every], related)


def _table(archive: zipfile.ZipFile, suffix: str) -> Iterator[dict[str, str]]:
    name = next(each for each in archive.namelist() if each.endswith(suffix))
    with archive.open(name) as opened:
        yield from csv.DictReader(io.TextIOWrapper(opened, "utf-8"))


def _synthetic(rng: np.random.Generator) -> Relations:
    share = 1 / np.arange(1, SYNTHETIC_SKILLS + 1)
    share /= share.sum()
    skills = [
        np.unique(rng.choice(SYNTHETIC_SKILLS, SYNTHETIC_SKILLS_EACH, p=share)) for _ in range(SYNTHETIC_OCCUPATIONS)
    ]
    related = {skill: [(skill + 1) % SYNTHETIC_SKILLS] for skill in range(SYNTHETIC_SKILLS)}
    return Relations("invented occupations, Zipf skills (ESCO is absent)", skills, skills, related)
