"""The taxonomy that ships with the project: ISCO-08 and some four hundred skills, in three languages."""

import csv
from collections.abc import Iterator
from pathlib import Path

from mudhif.atlas.skills.rules import ISCO, STARTER_SKILL, UNIT_GROUP, Link, Name, Taxonomy, Thing

DATA = Path(__file__).parent / "data"
LANGUAGES = ("en", "ar", "ckb")
GROUP, SKILL = "occupation group", "skill"


def _rows(pattern: str) -> Iterator[dict[str, str]]:
    for path in sorted(DATA.glob(pattern)):
        with path.open(encoding="utf-8", newline="") as lines:
            yield from csv.DictReader(lines)


def _names(uri: str, row: dict[str, str]) -> Iterator[Name]:
    """The row's own names and its other names, without repetition."""
    for language in LANGUAGES:
        own = row[f"label_{language}"].strip()
        others = dict.fromkeys(text.strip() for text in row[f"also_{language}"].split("|"))
        yield Name(uri, language, own, preferred=True)
        yield from (Name(uri, language, text, preferred=False) for text in others if text and text != own)


def read() -> Taxonomy:
    """The starter taxonomy, from the tables beside this module."""
    taxonomy = Taxonomy()
    for row in _rows("isco*.csv"):
        _add_group(taxonomy, row)
    for row in _rows("skills*.csv"):
        _add_skill(taxonomy, row)
    return taxonomy


def _add_group(taxonomy: Taxonomy, row: dict[str, str]) -> None:
    code = row["code"]
    uri = ISCO + code
    taxonomy.things[uri] = Thing(GROUP, code, code)
    taxonomy.names += _names(uri, row)
    if len(code) > 1:
        taxonomy.broader.append(Link(uri, ISCO + code[:-1]))


def _add_skill(taxonomy: Taxonomy, row: dict[str, str]) -> None:
    uri = STARTER_SKILL + row["slug"]
    taxonomy.things[uri] = Thing(SKILL, row["slug"])
    taxonomy.names += _names(uri, row)
    if row["broader"]:
        taxonomy.broader.append(Link(uri, STARTER_SKILL + row["broader"]))
    codes = dict.fromkeys(code.strip() for code in row["isco"].split("|"))
    taxonomy.relations += [Link(ISCO + code, uri, "optional") for code in codes if len(code) == UNIT_GROUP]
