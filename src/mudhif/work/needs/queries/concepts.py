"""Skills and professions by name, asked of the taxonomy."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import NAMESPACE_URL, UUID, uuid5

from mudhif.atlas.skills import queries as skills
from mudhif.base.foundation.viewer import Viewer

MOST_SUGGESTED = 10
# Where the groups of ISCO-08 have their addresses; a concept is identified by its own.
ISCO = "http://data.europa.eu/esco/isco/C"
# Unit groups of ISCO-08 whose practice needs a licence in most countries: health, teaching, law, engineering.
LICENSED = (
    "2211", "2212", "2221", "2222", "2230", "2240", "2250", "2261", "2262", "2263", "2264", "2265", "2266", "2267",
    "3211", "3212", "3213", "3221", "3222", "3251", "3255", "3258", "2634", "2635", "2310", "2320", "2330", "2341",
    "2342", "2352", "2611", "2612", "2142", "2144", "2151", "2161", "2411", "3153", "7411",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Proposal:
    """A skill that may be meant, and why: a reason's name ("sentence": it stands in one) with the words behind it."""

    concept: UUID
    label: str
    why: str
    matched: str


def concept_names(concepts: Iterable[UUID], language: str) -> dict[UUID, str]:
    """The names of skills in the language. One query."""
    return skills.labels(concepts, language)


def unknown_concepts(concepts: Iterable[UUID]) -> frozenset[UUID]:
    """Those that are no skills of the taxonomy. At most one query."""
    wanted = frozenset(concepts)
    named = skills.labels(wanted, "en", "skill") if wanted else {}
    return frozenset(one for one, name in named.items() if not name)


def profession_name(isco: str, language: str) -> str:
    """The name of a profession by its ISCO-08 code; the code itself where the taxonomy has none. One query."""
    return profession_names([isco], language)[isco]


def profession_names(codes: Iterable[str], language: str) -> dict[str, str]:
    """The names of professions by their ISCO-08 codes. One query."""
    return concept_and_profession_names((), codes, language)[1]


def concept_and_profession_names(
    concepts: Iterable[UUID], codes: Iterable[str], language: str
) -> tuple[dict[UUID, str], dict[str, str]]:
    """The names of skills, and of professions by their ISCO-08 codes. One query for both."""
    groups = {code: uuid5(NAMESPACE_URL, f"{ISCO}{code}") for code in codes}
    wanted = tuple(concepts)
    names = skills.labels((*wanted, *groups.values()), language)
    return {one: names[one] for one in wanted}, {code: names[group] or code for code, group in groups.items()}


def find_skills(viewer: Viewer, text: str) -> tuple[Proposal, ...]:
    """Skills for what somebody typed, best first. Three queries."""
    found = skills.suggest(viewer, text, "skill", limit=MOST_SUGGESTED)
    return tuple(Proposal(one.id, one.label, one.why, one.matched) for one in found)


def skills_in_words(viewer: Viewer, text: str) -> tuple[Proposal, ...]:
    """Skills that a narrative speaks of, each once, in the order of its sentences. Three queries."""
    found: dict[UUID, Proposal] = {}
    for sentence, spoken_of in skills.skills_in_prose(viewer, text):
        for one in spoken_of:
            found.setdefault(one.id, Proposal(one.id, one.label, "sentence", sentence))
    return tuple(found.values())[:MOST_SUGGESTED]
