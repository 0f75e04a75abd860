"""The taxonomy as plain values, and the decisions that need no database."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from uuid import NAMESPACE_URL, UUID, uuid5

ESCO = "http://data.europa.eu/esco/"
ISCO = f"{ESCO}isco/C"
# ESCO's pillar of languages: the languages themselves, and understanding, speaking and writing each.
LANGUAGES = f"{ESCO}skill/e35a5936-091d-4e87-bafe-f264e55bd656"
STARTER_SKILL = "urn:mudhif:skill:"
LONGEST_LABEL = 500
UNIT_GROUP = 4
_ESCO_URI = re.compile(r"http://data\.europa\.eu/esco/(occupation|skill|isco|isced-f)/[A-Za-z0-9.-]{1,60}")


class BadTaxonomy(ValueError):  # noqa: N818  (read aloud where it is raised)
    """A file cannot be taken; the message is one sentence that says what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Thing:
    """A concept: its kind, its code in the classification, and for occupations their ISCO-08 group."""

    kind: str
    code: str = ""
    isco: str = ""


@dataclass(frozen=True, slots=True)
class Name:
    """A name of a concept in a language."""

    uri: str
    language: str
    text: str
    preferred: bool


@dataclass(frozen=True, slots=True)
class Link:
    """From the narrower concept to the broader one, or from an occupation to a skill with its strength."""

    start: str
    end: str
    strength: str = ""


@dataclass(slots=True)
class Taxonomy:
    """What one or several files say; concepts by URI."""

    things: dict[str, Thing] = field(default_factory=dict)
    names: list[Name] = field(default_factory=list)
    broader: list[Link] = field(default_factory=list)
    relations: list[Link] = field(default_factory=list)

    def add(self, other: "Taxonomy") -> None:
        """Take over what another file says; where both define a concept, the later one counts."""
        self.things |= other.things
        self.names += other.names
        self.broader += other.broader
        self.relations += other.relations


def identifier(uri: str) -> UUID:
    """The concept's identifier: the same wherever the URI is the same (RFC 9562, version 5)."""
    return uuid5(NAMESPACE_URL, uri)


def checked_uri(uri: str) -> str:
    """An ESCO address as it stands, or a refusal."""
    if not _ESCO_URI.fullmatch(uri):
        raise BadTaxonomy(f"{uri[:80]!r} is not the address of an ESCO concept.")
    return uri


def in_language(names: Iterable[tuple[str, str]], language: str) -> str:
    """Of (language, name) pairs, the name to show: in the language, else in English, else any; empty for none."""
    by_language: dict[str, str] = {}
    for spoken, text in names:
        by_language.setdefault(spoken, text)
    return by_language.get(language) or by_language.get("en") or next(iter(by_language.values()), "")


# Imported names that mislead here, replaced while they are read: (URI, language, as imported) -> what is meant.
# In Iraq طبيب نفسي is the physician (ISCO 2212); ESCO's Arabic gives that name to the psychologist (2634).
CORRECTED = {
    (f"{ESCO}occupation/52ded7d7-11df-42e3-b90a-d7f4b70fb4b9", "ar", "طبيب نفسي"): "أخصائي نفسي",
    (f"{ESCO}occupation/52ded7d7-11df-42e3-b90a-d7f4b70fb4b9", "ar", "طبيبة نفسية"): "أخصائية نفسية",
}


def named(uri: str, language: str, forms: Sequence[str], *, preferred: bool) -> list[Name]:
    """A label's forms as names: the first is the concept's own, if the label is; misleading ones corrected."""
    corrected = [CORRECTED.get((uri, language, form), form) for form in forms]
    return [Name(uri, language, text, preferred and place == 0) for place, text in enumerate(corrected) if text]
