"""Skills with their weights."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from django import forms
from django.forms import BoundField
from django.utils.translation import gettext_lazy as _

from mudhif.base.ui.fields import Words
from mudhif.work.needs.forms.fields import Weight
from mudhif.work.needs.rules.drafts import Draft
from mudhif.work.needs.rules.terms import WHOLE, SkillWeight

KINDS = (("required", _("required")), ("welcome", _("welcome")))


@dataclass(frozen=True, slots=True)
class SkillLine:
    """A skill's name and its three inputs."""

    concept: UUID
    name: str
    weight: BoundField
    kind: BoundField
    remove: BoundField


class SkillsForm(forms.Form):
    """One line for each skill of the draft, and a search for more."""

    q = Words(label=_("Find a skill"), required=False, max_length=200)

    def __init__(self, data: Any, draft: Draft, names: Mapping[UUID, str]) -> None:
        super().__init__(data)
        self.skills, self.names = draft.skills, names
        for skill in draft.skills:
            self._add(skill)

    def _add(self, skill: SkillWeight) -> None:
        kind = "required" if skill.required else "welcome"
        self.fields[f"weight_{skill.concept}"] = Weight(label=_("Weight"), initial=skill.weight)
        self.fields[f"kind_{skill.concept}"] = forms.ChoiceField(
            label=_("Required or welcome"), choices=KINDS, initial=kind
        )
        self.fields[f"remove_{skill.concept}"] = forms.BooleanField(label=_("Remove"), required=False)

    def lines(self) -> Iterator[SkillLine]:
        """The lines, in the order of the draft."""
        for skill in self.skills:
            key = skill.concept
            yield SkillLine(
                key, self.names.get(key, ""), self[f"weight_{key}"], self[f"kind_{key}"], self[f"remove_{key}"]
            )

    @property
    def total(self) -> int:
        """The sum of what is in the inputs now, readable or not."""
        return sum(number(line.weight.value()) for line in self.lines())

    def changed(self, draft: Draft) -> Draft:
        """The draft with these skills."""
        kept = (self._typed(skill) for skill in self.skills if not self.cleaned_data[f"remove_{skill.concept}"])
        return replace(draft, skills=tuple(kept))

    def _typed(self, skill: SkillWeight) -> SkillWeight:
        required = self.cleaned_data[f"kind_{skill.concept}"] == "required"
        return SkillWeight(skill.concept, required, self.cleaned_data[f"weight_{skill.concept}"])


def with_skill(draft: Draft, concept: UUID) -> Draft:
    """The draft with one more skill, which takes what is left of the hundred; an even share stays even."""
    if any(skill.concept == concept for skill in draft.skills):
        return draft
    rest = max(0, WHOLE - sum(skill.weight for skill in draft.skills))
    longer = replace(draft, skills=(*draft.skills, SkillWeight(concept, required=True, weight=rest)))
    return evenly(longer) if draft == evenly(draft) else longer


def evenly(draft: Draft) -> Draft:
    """The draft with its hundred shared evenly; the first skills take what is left over."""
    share, over = divmod(WHOLE, len(draft.skills) or 1)
    shared = (replace(skill, weight=share + (place < over)) for place, skill in enumerate(draft.skills))
    return replace(draft, skills=tuple(shared))


def number(value: object) -> int:
    text = str(value or "").strip()
    return int(text) if text.isdecimal() and len(text) < 5 else 0  # noqa: PLR2004
