"""ESCO's English names, with some alternative ones held out as queries whose answer is known."""

import csv
import io
import random
import zipfile
from collections import defaultdict
from dataclasses import dataclass

from benchmarks import SHARED_DATA, UnavailableError
from mudhif.kernels.folding import fold

CLASSIFICATION = SHARED_DATA / "esco" / "ESCO dataset - v1.1.1 - classification - en - csv.zip"


@dataclass(frozen=True, slots=True)
class HeldOut:
    """Names to search (folded, by concept in ascending order), and queries with the concepts that they name."""

    names: list[str]
    concepts: list[int]
    preferred: list[bool]
    queries: list[tuple[str, frozenset[int]]]


def held_out(table: str, queries: int, seed: int = 1) -> HeldOut:
    """The names of `skills_en.csv` or `occupations_en.csv`, less `queries` alternative ones drawn at random."""
    if not CLASSIFICATION.exists():
        raise UnavailableError(f"{CLASSIFICATION.name} is not in ../shared/data/esco.")
    meaning: dict[str, set[int]] = defaultdict(set)
    own = []
    for number, row in enumerate(_rows(table)):
        own.append(fold(row["preferredLabel"]))
        for text in (row["preferredLabel"], *row["altLabels"].splitlines(), *row["hiddenLabels"].splitlines()):
            meaning[fold(text)].add(number)
    drawn = random.Random(seed).sample(sorted(set(meaning) - set(own) - {""}), queries)
    hidden = set(drawn)
    names = sorted((number, text) for text, found in meaning.items() if text not in hidden and text for number in found)
    return HeldOut(
        [text for _, text in names],
        [number for number, _ in names],
        [own[number] == text for number, text in names],
        [(text, frozenset(meaning[text])) for text in drawn],
    )


def _rows(table: str) -> list[dict[str, str]]:
    with zipfile.ZipFile(CLASSIFICATION) as archive, archive.open(table) as stream:
        return list(csv.DictReader(io.TextIOWrapper(stream, "utf-8-sig", newline="")))
