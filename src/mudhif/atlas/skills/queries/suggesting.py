"""Which concept did they mean?"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

import numpy as np
from numpy.typing import NDArray

from mudhif.atlas.skills.models import Concept, Relation
from mudhif.atlas.skills.queries.indexes import KINDS, OCCUPATION, SKILL, KindIndex, index_of, version
from mudhif.atlas.skills.queries.meaning import meanings_of
from mudhif.atlas.skills.queries.names import NameOf, names_of, shown
from mudhif.atlas.skills.rules import in_language
from mudhif.base.foundation.viewer import Viewer
from mudhif.kernels.folding import fold, forms, split_sentences
from mudhif.kernels.suggestion import Hit, Why, best, join, lift, search, spoken_of

FloatArray = NDArray[np.float32]
# An ISCO group is less exact than an occupation in it: where both fit, the occupation comes first.
GROUP_SHARE, GROUP_SHARE_WITH_MEANING = 0.9, 0.45
SHARE_WITH_MEANING = 0.3
# From here up, a name is exact.
EXACT = 0.98
# A skill that is proposed because the text is the name of an occupation that needs it.
NEEDED_SCORE = 0.3
LONGEST_TEXT = 20_000
# The encoder reads no more than this of each form.
LONGEST_FORM = 300
MOST_SENTENCES = 60
MOST_IN_SENTENCE = 5
# How many hits may lift others and be re-ordered before the list is cut.
WIDE, MEANT = 20, 60


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A concept proposed for somebody's words, named in their language, with the reason.

    `why` is one of "same words", "another name for", "close spelling" and "part of"; `matched` is the name through
    which it was found, as it is written.
    """

    id: UUID
    uri: str
    code: str
    isco: str
    label: str
    score: float
    why: str
    matched: str


def suggest(viewer: Viewer, text: str, kind: str, limit: int = 10) -> tuple[Suggestion, ...]:
    """The concepts of a kind ("occupation" or "skill") for words in any language, best first. Three queries.

    Raises ValueError for another kind.
    """
    if kind not in KINDS:
        raise ValueError(f"{kind!r} is neither occupation nor skill.")
    token = version()
    place = index_of(kind, token)
    written = forms(text[:LONGEST_TEXT])
    spellings = [fold(form) for form in written]
    found = _found(place, _hits(place, spellings, _alike(kind, token, written, spellings), limit))
    if kind == SKILL and len(found) < limit:
        found += _needed(index_of(OCCUPATION, token), spellings, {row.id for row in found}, limit - len(found))
    return _described(viewer.language, found)


def skills_in_prose(viewer: Viewer, text: str, language: str = "") -> list[tuple[str, tuple[Suggestion, ...]]]:
    """The skills that a text speaks of, sentence by sentence; sentences without any are left out. Three queries.

    `language` is that of the names shown, the viewer's unless given. At most 60 sentences are read.
    """
    place = index_of(SKILL, version())
    sentences = split_sentences(text[:LONGEST_TEXT])[:MOST_SENTENCES]
    found = [_found(place, spoken_of(place.index, fold(sentence), MOST_IN_SENTENCE)) for sentence in sentences]
    everything = _described(language or viewer.language, [hit for row in found for hit in row])
    described = {each.id: each for each in everything}
    return [(sentence, tuple(replace(described[hit.id], score=hit.score, why=hit.why) for hit in row))
            for sentence, row in zip(sentences, found, strict=True) if row]  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Found:
    """A concept's identifier, the folded name through which it was found, and the hit's score and reason."""

    id: UUID
    folded: str
    score: float
    why: str


def _found(place: KindIndex, hits: Iterable[Hit]) -> list[_Found]:
    return [_Found(place.identifier(hit.concept), "" if hit.why is Why.ALIKE else place.index.label(hit.label),
                   round(hit.score, 4), str(hit.why)) for hit in hits]  # fmt: skip


def _alike(kind: str, token: UUID | None, written: Sequence[str], spellings: Iterable[str]) -> FloatArray | None:
    """How alike in meaning the concepts are, where the sentence encoder is installed and has done its work."""
    meanings = meanings_of(kind, token) if any(spellings) else None
    return meanings.alike([form[:LONGEST_FORM] for form in written]) if meanings else None


def _hits(place: KindIndex, spellings: Iterable[str], alike: FloatArray | None, limit: int) -> list[Hit]:
    """The best of all spellings, with what stands under them; groups after occupations that fit as well."""
    wide = max(limit, WIDE)
    merged: dict[int, Hit] = {}
    for spelling in spellings:
        for hit in search(place.index, spelling, wide):
            if hit.concept not in merged or merged[hit.concept].score < hit.score:
                merged[hit.concept] = hit
    found = best(merged.values(), wide)
    if alike is None:
        found = lift(found, place.first, place.under, wide)
    else:
        # The scale is another one here: only exact names lift, and by less.
        joined = join(found, alike, place.index.first, MEANT)
        found = lift(joined, place.first, place.under, MEANT, share=SHARE_WITH_MEANING, lifting=EXACT)
    if place.groups.all():
        return found[:limit]
    share = GROUP_SHARE if alike is None else GROUP_SHARE_WITH_MEANING
    weighed = (replace(hit, score=hit.score * share) if place.groups[hit.concept] else hit for hit in found)
    return _more_exact_first(place, best(weighed, MEANT))[:limit]


def _more_exact_first(place: KindIndex, hits: list[Hit]) -> list[Hit]:
    """Where a group leads and the best occupation stands in it, both agree, and the occupation is more exact."""
    occupation = next((hit for hit in hits if not place.groups[hit.concept]), None)
    if occupation is None or occupation is hits[0]:
        return hits
    leading = hits[0].concept
    if occupation.concept not in place.under[place.first[leading] : place.first[leading + 1]]:
        return hits
    return [replace(occupation, score=hits[0].score), *(hit for hit in hits if hit is not occupation)]


def _needed(occupations: KindIndex, spellings: Iterable[str], known: set[UUID], limit: int) -> list[_Found]:
    """Where the words are exactly an occupation's name: the skills that it needs, essential ones first."""
    exact = {occupations.identifier(occupations.index.concept_of(label)): spelling
             for spelling in spellings for label in occupations.index.exact(spelling)}  # fmt: skip
    if not exact:
        return []
    relations = Relation.objects.filter(occupation_id__in=exact).exclude(skill_id__in=known)
    rows = relations.order_by("strength", "skill_id").values_list("skill_id", "occupation_id")[: 2 * limit]
    needed = {skill: exact[occupation] for skill, occupation in rows}
    return [_Found(skill, spelling, NEEDED_SCORE, str(Why.PART_OF)) for skill, spelling in needed.items()][:limit]


def _described(language: str, found: Iterable[_Found]) -> tuple[Suggestion, ...]:
    """What was found, as people read it. Two queries."""
    rows = list(found)
    concepts = Concept.objects.in_bulk([row.id for row in rows])
    names = names_of(concepts)
    return tuple(_suggestion(concepts[row.id], names[row.id], row, language) for row in rows if row.id in concepts)


def _suggestion(concept: Concept, names: list[NameOf], row: _Found, language: str) -> Suggestion:
    matched = [(name.language, name.text) for name in names if name.folded == row.folded]
    return Suggestion(concept.id, concept.uri, concept.code, concept.isco, shown(names, language),
                      row.score, row.why, in_language(matched, language))  # fmt: skip
