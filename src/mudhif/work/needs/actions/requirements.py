"""Replacing what a need asks for."""

from collections.abc import Sequence

from mudhif.work.needs.models import Criterion, CriterionText, LanguageAsked, Need, SkillAsked
from mudhif.work.needs.rules.terms import SkillWeight

Wording = tuple[tuple[str, str], ...]


def replace_skills(need: Need, skills: Sequence[SkillWeight]) -> None:
    """The skills asked for, instead of those before."""
    need.skills.all().delete()
    SkillAsked.objects.bulk_create(
        SkillAsked(need=need, concept=skill.concept, required=skill.required, weight=skill.weight) for skill in skills
    )


def replace_languages(need: Need, languages: Sequence[tuple[str, int]]) -> None:
    """The languages of the work, instead of those before."""
    need.languages.all().delete()
    LanguageAsked.objects.bulk_create(LanguageAsked(need=need, language=code, level=level) for code, level in languages)


def replace_criteria(need: Need, criteria: Sequence[tuple[int, Wording]]) -> None:
    """The criteria (weight, words by language), instead of those before.

    What did not change keeps its identifier, because scores already given refer to it.
    """
    if list(criteria) == _stored(need):
        return
    need.criteria.all().delete()
    for position, (weight, texts) in enumerate(criteria):
        criterion = Criterion.objects.create(need=need, weight=weight, position=position)
        CriterionText.objects.bulk_create(
            CriterionText(criterion=criterion, language=language, text=text) for language, text in texts
        )


def _stored(need: Need) -> list[tuple[int, Wording]]:
    rows = need.criteria.order_by("position").prefetch_related("texts")
    return [(row.weight, tuple(sorted((text.language, text.text) for text in row.texts.all()))) for row in rows]
