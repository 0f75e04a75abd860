"""From a need in a file to what its host would have typed."""

from dataclasses import asdict
from datetime import date, timedelta
from uuid import NAMESPACE_URL, UUID, uuid5

from mudhif.base.foundation.home import LANGUAGES
from mudhif.config.demonstration.written import WrittenNeed
from mudhif.work.needs.actions import Draft, SkillWeight, TextDraft


def concept_of(slug: str) -> UUID:
    """The identifier of a skill of the starter taxonomy: it follows from the URI (RFC 9562, version 5)."""
    return uuid5(NAMESPACE_URL, f"urn:mudhif:skill:{slug}")


def text_of(need: WrittenNeed, language: str) -> TextDraft:
    """The words in one language; tasks stand one a line."""
    words = asdict(need.texts[language])
    return TextDraft(language=language, **{**words, "tasks": "\n".join(words["tasks"])})


def draft_of(need: WrittenNeed, today: date) -> Draft:
    """The whole need in its original language, with the criteria in all three."""
    return Draft(
        text=text_of(need, need.original),
        governorate=need.governorate,
        modes=need.modes,
        starts=today + timedelta(days=need.starts_in_days),
        ends=today + timedelta(days=need.ends_in_days),
        hours_a_month=need.hours_a_month,
        seats=need.seats,
        licence=need.licence,
        licence_any_country=need.licence_any_country,
        stipend_iqd_a_month=need.stipend_iqd_a_month,
        closes=today + timedelta(days=need.closes_in_days),
        urgent=need.urgent,
        skills=tuple(SkillWeight(concept_of(one.slug), one.required, one.weight) for one in need.skills),
        languages=tuple(need.languages.items()),
        criteria=tuple((one.weight, tuple(sorted(one.texts.items()))) for one in need.criteria),
    )


def translations_of(need: WrittenNeed) -> tuple[TextDraft, ...]:
    """The words in the two other languages."""
    return tuple(text_of(need, language) for language in LANGUAGES if language != need.original)
