"""What is stored of needs."""

from mudhif.work.needs.models.conversation import Question
from mudhif.work.needs.models.need import Need, NeedText, TitleWords
from mudhif.work.needs.models.requirements import Criterion, CriterionText, LanguageAsked, SkillAsked

__all__ = ["Criterion", "CriterionText", "LanguageAsked", "Need", "NeedText", "Question", "SkillAsked", "TitleWords"]
