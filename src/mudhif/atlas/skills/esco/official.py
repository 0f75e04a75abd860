"""The official tables as a taxonomy: the classification in a language, the relations, or names alone."""

import re
from collections.abc import Callable, Iterable, Iterator
from io import TextIOWrapper
from pathlib import Path

from mudhif.atlas.skills.esco.archive import opened
from mudhif.atlas.skills.esco.tables import rows
from mudhif.atlas.skills.rules import (
    LONGEST_LABEL,
    BadTaxonomy,
    Link,
    Name,
    Taxonomy,
    Thing,
    checked_uri,
    named,
)
from mudhif.base.foundation.text import clean
from mudhif.kernels.folding import forms

_TABLE = re.compile(r"(\w+?)(?:_([a-z]{2,3}))?\.csv")
_NAMES_COLUMN = re.compile(r"preferredLabel_([a-z]{2,3})")
_KINDS = {
    "occupations": "occupation",
    "skills": "skill",
    "ISCOGroups": "occupation group",
    "skillGroups": "skill group",
}
_STRENGTHS = {"essential", "optional"}
_ISCO_CODE = re.compile(r"[0-9]{1,4}")
_LONGEST_CODE = 40
_ZIP = b"PK"


def read(path: Path) -> Taxonomy:
    """What a file says: a zip as published, or a CSV with `conceptUri,preferredLabel_LL`. Nothing is written.

    Raises BadTaxonomy where the file is neither.
    """
    with path.open("rb") as stream:
        start = stream.read(2)
    if start != _ZIP:
        return _names_table(path)
    taxonomy, known = Taxonomy(), 0
    with opened(path) as tables:
        for bare, entry in tables.items():
            found = _TABLE.fullmatch(bare)
            reader = _READERS.get(found[1]) if found else None
            if found and reader:
                with entry.open("rb") as stream:
                    reader(taxonomy, bare, found[2] or "en", TextIOWrapper(stream, "utf-8-sig", newline=""))
                known += 1
    if not known:
        raise BadTaxonomy(f"{path.name} holds none of ESCO's tables.")
    return taxonomy


def _names_table(path: Path) -> Taxonomy:
    taxonomy = Taxonomy()
    with path.open("rb") as stream:
        lines = TextIOWrapper(stream, "utf-8-sig", newline="")
        for row in rows(path.name, lines, ["conceptUri"]):
            language = _only_language(path.name, row)
            taxonomy.names += _labels(row, language, row[f"preferredLabel_{language}"], preferred=True)
    if not taxonomy.names:
        raise BadTaxonomy(f"{path.name} is neither a zip of ESCO nor a table of conceptUri and preferredLabel_LL.")
    return taxonomy


def _only_language(name: str, row: dict[str, str]) -> str:
    languages = [found[1] for column in row if (found := _NAMES_COLUMN.fullmatch(column))]
    if len(row) != 2 or len(languages) != 1:  # noqa: PLR2004  (conceptUri and the one name)
        raise BadTaxonomy(f"{name} must have two columns, conceptUri and preferredLabel_LL (LL is a language).")
    return languages[0]


def _concepts(kind: str) -> Callable[[Taxonomy, str, str, Iterable[str]], None]:
    columns = ["conceptUri", "preferredLabel", "altLabels"] + (["iscoGroup"] if kind == "occupation" else [])

    def read_table(taxonomy: Taxonomy, name: str, language: str, lines: Iterable[str]) -> None:
        for row in rows(name, lines, columns):
            uri = checked_uri(row["conceptUri"])
            taxonomy.things[uri] = _thing(name, kind, row)
            taxonomy.names += _labels(row, language, row["preferredLabel"], preferred=True)
            for text in (row["altLabels"] + "\n" + row.get("hiddenLabels", "")).splitlines():
                taxonomy.names += _labels(row, language, text, preferred=False)

    return read_table


def _thing(name: str, kind: str, row: dict[str, str]) -> Thing:
    code = clean(row.get("code", ""))
    isco = row["iscoGroup"] if kind == "occupation" else code if kind == "occupation group" else ""
    if isco and not _ISCO_CODE.fullmatch(isco):
        raise BadTaxonomy(f"{name} has an ISCO group that is not one to four digits.")
    if len(code) > _LONGEST_CODE:
        raise BadTaxonomy(f"{name} has a code that is too long.")
    return Thing(kind, code, isco)


def _labels(row: dict[str, str], language: str, label: str, *, preferred: bool) -> Iterator[Name]:
    text = clean(label)
    if len(text) > LONGEST_LABEL:
        raise BadTaxonomy(f"A label of {row['conceptUri'][:80]} is longer than {LONGEST_LABEL} characters.")
    yield from named(checked_uri(row["conceptUri"]), language, forms(text) if text else (), preferred=preferred)


def _broader(taxonomy: Taxonomy, name: str, _language: str, lines: Iterable[str]) -> None:
    for row in rows(name, lines, ["conceptUri", "broaderUri"]):
        taxonomy.broader.append(Link(checked_uri(row["conceptUri"]), checked_uri(row["broaderUri"])))


def _relations(taxonomy: Taxonomy, name: str, _language: str, lines: Iterable[str]) -> None:
    for row in rows(name, lines, ["occupationUri", "relationType", "skillUri"]):
        if row["relationType"] not in _STRENGTHS:
            raise BadTaxonomy(f"{name} has a relation that is neither essential nor optional.")
        link = Link(checked_uri(row["occupationUri"]), checked_uri(row["skillUri"]), row["relationType"])
        taxonomy.relations.append(link)


_READERS: dict[str, Callable[[Taxonomy, str, str, Iterable[str]], None]] = {
    **{table: _concepts(kind) for table, kind in _KINDS.items()},
    "broaderRelationsOccPillar": _broader,
    "broaderRelationsSkillPillar": _broader,
    "occupationSkillRelations": _relations,
}
