"""What a host sends, cleaned, and refused where it cannot be stored."""

from collections.abc import Mapping
from dataclasses import replace
from uuid import UUID

from mudhif.atlas.places import queries as places
from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.text import clean
from mudhif.work.needs.actions.refusals import cannot_be_kept, unknown_governorate, unknown_skill
from mudhif.work.needs.queries.concepts import unknown_concepts
from mudhif.work.needs.rules.drafts import LONGEST_CRITERION, WORDS, Draft, Fault, TextDraft, faults, text_faults


def checked(draft: Draft) -> Draft:
    """The draft as it is stored; raises `Refused` naming the first field that does not fit."""
    kept = replace(
        draft, text=_cleaned(draft.text), governorate=_governorate(draft.governorate), criteria=_criteria(draft)
    )
    for fault in faults(kept):
        raise cannot_be_kept(fault)
    if unknown_concepts(skill.concept for skill in kept.skills):
        raise unknown_skill()
    return kept


def checked_text(text: TextDraft, criteria: Mapping[UUID, str]) -> tuple[TextDraft, dict[UUID, str]]:
    """A translation as it is stored: the words, and those of the criteria."""
    kept, wording = _cleaned(text), {identifier: clean(words) for identifier, words in criteria.items()}
    for fault in text_faults(kept):
        raise cannot_be_kept(fault)
    if any(len(words) > LONGEST_CRITERION for words in wording.values()):
        raise cannot_be_kept(Fault.CRITERIA)
    return kept, wording


def _cleaned(text: TextDraft) -> TextDraft:
    return replace(text, **{name: clean(getattr(text, name)) for name in WORDS})


def _criteria(draft: Draft) -> tuple[tuple[int, tuple[tuple[str, str], ...]], ...]:
    return tuple(
        (weight, tuple(sorted((code, clean(words)) for code, words in texts))) for weight, texts in draft.criteria
    )


def _governorate(key: str) -> str:
    try:
        return places.governorate(key).key if key else ""
    except NotFound:
        raise unknown_governorate() from None
