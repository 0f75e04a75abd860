"""A draft as text, so that it can travel in the form that the member checks: nothing is stored before they say so."""

import json
from dataclasses import asdict
from typing import Any

from mudhif.people.members.rules.resumes.draft import (
    LARGEST_FILE,
    MOST_LANGUAGES,
    MOST_QUALIFICATIONS,
    MOST_SKILLS,
    BrokenFile,
    Draft,
    DraftQualification,
    DraftSkill,
    Fault,
    LeftOut,
)
from mudhif.people.members.rules.resumes.words import DEGREES, country_code, line
from mudhif.people.members.rules.tongues import TONGUES

_YEARS = range(1900, 2100)


def to_text(draft: Draft) -> str:
    """The draft as JSON."""
    return json.dumps({**asdict(draft), "left_out": sorted(draft.left_out)}, ensure_ascii=False)


def from_text(text: str) -> Draft:
    """The draft that was written by `to_text`; raises `BrokenFile` for anything that it cannot have written."""
    try:
        held: Any = json.loads(text) if len(text) <= LARGEST_FILE else None
        return Draft(
            skills=tuple(_skill(row) for row in held["skills"][:MOST_SKILLS]),
            languages=tuple(_language(row) for row in held["languages"][:MOST_LANGUAGES]),
            qualifications=tuple(_qualification(row) for row in held["qualifications"][:MOST_QUALIFICATIONS]),
            country=country_code(line(held["country"])),
            left_out=frozenset(LeftOut(kind) for kind in held["left_out"]),
        )
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise BrokenFile(Fault.BROKEN_JSON) from error


def _skill(row: dict[str, Any]) -> DraftSkill:
    level = row["level"]
    return DraftSkill(_some(row["name"]), level if level in range(1, 6) else None)


def _language(row: list[Any]) -> tuple[str, int]:
    code, level = row
    if code not in TONGUES or level not in range(1, 7):
        raise ValueError(code)
    return code, level


def _qualification(row: dict[str, Any]) -> DraftQualification:
    year = row["year"] if row["year"] in _YEARS else None
    level = row["level"] if isinstance(row["level"], str) else ""
    known = level if level in DEGREES else "other"
    return DraftQualification(
        _some(row["field"]), known, line(row["institution"]), country_code(line(row["country"])), year
    )


def _some(value: Any) -> str:
    if not (text := line(value)):
        raise ValueError(value)
    return text
