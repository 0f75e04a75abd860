"""Reading the taxonomy: public, and the same for everyone; a viewer says only which language they read."""

from mudhif.atlas.skills.queries.browsing import (
    ConceptView,
    Named,
    broader_of,
    concept,
    group_with,
    groups_under,
    language_skills,
    related_skills,
    search_page,
)
from mudhif.atlas.skills.queries.indexes import prepare, version
from mudhif.atlas.skills.queries.meaning import encode, installed, to_encode
from mudhif.atlas.skills.queries.names import labels, warm
from mudhif.atlas.skills.queries.suggesting import Suggestion, skills_in_prose, suggest

__all__ = [
    "ConceptView",
    "Named",
    "Suggestion",
    "broader_of",
    "concept",
    "encode",
    "group_with",
    "groups_under",
    "installed",
    "labels",
    "language_skills",
    "prepare",
    "related_skills",
    "search_page",
    "skills_in_prose",
    "suggest",
    "to_encode",
    "version",
    "warm",
]
