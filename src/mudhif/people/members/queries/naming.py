"""What skills and professions are called, asked of the taxonomy."""

from collections.abc import Iterable
from uuid import NAMESPACE_URL, UUID, uuid5

from mudhif.atlas.skills import queries as skills
from mudhif.base.foundation.viewer import Viewer

# The address under which ESCO publishes ISCO-08's groups; concepts are identified by their address (RFC 9562, v5).
ISCO_ADDRESS = "http://data.europa.eu/esco/isco/C"
MOST_SUGGESTED = 8
SKILL = "skill"
UNIT_GROUP = 4


def skill_names(concepts: Iterable[UUID], language: str) -> dict[UUID, str]:
    """Names of skills for a reader of the language; what is no skill of the taxonomy has none. One query."""
    return {concept: name for concept, name in skills.labels(concepts, language, SKILL).items() if name}


def profession_names(codes: Iterable[str], language: str) -> dict[str, str]:
    """Names of professions by ISCO-08 unit group; the code itself where the taxonomy has no name. One query."""
    wanted = {code: uuid5(NAMESPACE_URL, f"{ISCO_ADDRESS}{code}") for code in codes if code}
    names = skills.labels(wanted.values(), language) if wanted else {}
    return {code: names.get(concept) or code for code, concept in wanted.items()}


def is_profession(code: str) -> bool:
    """Whether the taxonomy holds this unit group of ISCO-08. At most one query."""
    return len(code) == UNIT_GROUP and bool(profession_names([code], "en")[code] != code)


def suggested_skills(viewer: Viewer, text: str) -> tuple[skills.Suggestion, ...]:
    """Skills for what somebody typed in any language, best first."""
    return skills.suggest(viewer, text, "skill", MOST_SUGGESTED) if text else ()


def suggested_professions(viewer: Viewer, text: str) -> tuple[skills.Suggestion, ...]:
    """Occupations for what somebody typed, best first; those of a unit group that stands above are left out."""
    found = skills.suggest(viewer, text, "occupation", 2 * MOST_SUGGESTED) if text else ()
    by_group = {one.isco: one for one in reversed(found) if len(one.isco) == UNIT_GROUP}
    return tuple(sorted(by_group.values(), key=lambda one: -one.score))[:MOST_SUGGESTED]
