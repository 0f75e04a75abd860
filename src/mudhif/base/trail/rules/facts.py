"""What may be said in public about an act: nothing that describes a person."""

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Final
from uuid import UUID

Fact = str | int | bool | UUID | date | None | Sequence["Fact"] | Mapping[str, "Fact"]
PublicFact = str | int | bool | None | list["PublicFact"] | dict[str, "PublicFact"]

# A longer number can be a telephone number or the number of an identity card.
LARGEST_NUMBER: Final = 10**9 - 1
MOST_ITEMS: Final = 200
DEEPEST: Final = 3
_NAME: Final = re.compile(r"[a-z][a-z0-9_]{0,39}")
_ACT: Final = re.compile(r"[a-z][a-z_]{1,30}(\.[a-z][a-z_]{1,40}){1,2}")
_ENUMERATION: Final = re.compile(r"[a-z][a-z0-9]{0,30}([_.-][a-z0-9]{1,30}){0,4}")
_PLACE_CODE: Final = re.compile(r"[A-Z]{2}(-[A-Z0-9]{1,3})?")
_HASH: Final = re.compile(r"[0-9a-f]{64}")
# Its mention endangers people under Iraqi law: it is never published on its own.
_UNMENTIONED: Final = frozenset({"IL", "il", "isr"})


class NotPublic(ValueError):  # noqa: N818  (read aloud where it is raised)
    """A fact could describe a person, or an act has no proper name; the message says which."""


def checked_act(act: str) -> str:
    """The act's name, as `room.what_happened`; raises `NotPublic` for anything else."""
    if not _ACT.fullmatch(act):
        raise NotPublic("An act is named like needs.opened, in lower case.")
    return act


def split(facts: Mapping[str, Fact]) -> tuple[dict[str, PublicFact], dict[str, str]]:
    """Facts to publish, and identifiers to commit to without publishing them.

    Raises:
        NotPublic: for free text, long numbers, addresses, and anything else that could describe a person.
    """
    identifiers = {name: str(found) for name, fact in facts.items() if (found := _identifier(fact))}
    others = {name: fact for name, fact in facts.items() if name not in identifiers}
    _check_names(facts)
    return {name: _public(fact, name, 1) for name, fact in others.items()}, identifiers


def _identifier(fact: Fact) -> UUID | None:
    """The fact as an identifier, if it is one."""
    if isinstance(fact, UUID):
        return fact
    if not isinstance(fact, str) or fact.count("-") != 4:  # noqa: PLR2004  (8-4-4-4-12 digits)
        return None
    try:
        found = UUID(fact)
    except ValueError:
        return None
    return found if str(found) == fact else None


def _check_names(facts: Mapping[str, Fact]) -> None:
    if len(facts) > MOST_ITEMS:
        raise NotPublic(f"At most {MOST_ITEMS} facts stand in one entry.")
    for name in facts:
        if not _NAME.fullmatch(name):
            raise NotPublic("A fact is named by a word in lower case.")


def _public(fact: Fact, name: str, depth: int) -> PublicFact:
    """The fact as plain JSON, or a refusal that names it (never its value)."""
    if fact is None or isinstance(fact, bool):
        return fact
    if isinstance(fact, int):
        return _number(fact, name)
    if isinstance(fact, date):
        return _day(fact, name)
    if isinstance(fact, str):
        return _word(str(fact), name)
    return _collection(fact, name, depth)


def _number(fact: int, name: str) -> int:
    if abs(fact) > LARGEST_NUMBER:
        raise NotPublic(f"The number {name} is so long that it could be somebody's.")
    return int(fact)


def _day(fact: date, name: str) -> str:
    if isinstance(fact, datetime):
        raise NotPublic(f"{name} is a moment: an entry has its own time, and other facts are dates.")
    return fact.isoformat()


def _word(fact: str, name: str) -> str:
    plain = any(pattern.fullmatch(fact) for pattern in (_ENUMERATION, _PLACE_CODE, _HASH))
    if fact in _UNMENTIONED or not (plain or _is_day(fact)):
        raise NotPublic(f"{name} is free text: only dates, hashes, place codes and words of a fixed list are public.")
    return fact


def _is_day(fact: str) -> bool:
    try:
        return date.fromisoformat(fact).isoformat() == fact
    except ValueError:
        return False


def _collection(fact: object, name: str, depth: int) -> PublicFact:
    """Lists and mappings of facts; identifiers may stand only at the top, where they are sealed."""
    if depth < DEEPEST and isinstance(fact, Mapping):
        _check_names(fact)
        return {key: _public(value, f"{name}.{key}", depth + 1) for key, value in fact.items()}
    if depth < DEEPEST and isinstance(fact, list | tuple) and len(fact) <= MOST_ITEMS:
        return [_public(value, name, depth + 1) for value in fact]
    raise NotPublic(f"{name} is of a kind that cannot be made public: {type(fact).__name__}.")
