"""Skills and occupations over HTTP: open to everyone."""

from typing import Annotated, Literal
from uuid import UUID

from django.http import HttpRequest
from ninja import Query, Router, Schema

from mudhif.atlas.skills import queries
from mudhif.base.foundation.viewer import Viewer

router = Router(tags=["skills"], auth=None)
Language = Literal["ar", "ckb", "en"]
Kind = Literal["occupation", "skill"]


class SuggestionOut(Schema):
    """A concept proposed for the words asked about; `why` is the reason, `score` is from 0 to 1."""

    id: UUID
    uri: str
    code: str
    isco: str
    label: str
    score: float
    why: Literal["same words", "another name for", "close spelling", "part of", "similar meaning"]


class NamedOut(Schema):
    """A neighbouring concept; `strength` is essential or optional where it is a relation."""

    id: UUID
    label: str
    code: str
    strength: str


class NameOut(Schema):
    """A name of the concept in a language."""

    language: str
    text: str
    preferred: bool


class ConceptOut(Schema):
    """A concept, its names in every language, and what surrounds it (at most sixty of each)."""

    id: UUID
    uri: str
    kind: str
    code: str
    isco: str
    names: list[NameOut]
    broader: list[NamedOut]
    narrower: list[NamedOut]
    related: list[NamedOut]


@router.get("/suggest", response=list[SuggestionOut], operation_id="skills_suggest")
def suggest(
    request: HttpRequest,
    q: Annotated[str, Query(min_length=1, max_length=2000)],
    kind: Kind = "skill",
    language: Language = "en",
    limit: Annotated[int, Query(ge=1, le=50)] = 10,
) -> tuple[queries.Suggestion, ...]:
    """The concepts behind words in any of the three languages, best first."""
    return queries.suggest(Viewer.anonymous(language), q, kind, limit)


@router.get("/{uuid:concept_id}", response=ConceptOut, operation_id="skills_concept")
def concept(request: HttpRequest, concept_id: UUID, language: Language = "en") -> queries.ConceptView:
    """One concept."""
    return queries.concept(concept_id, language)
