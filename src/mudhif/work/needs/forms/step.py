"""One page of writing a need: what it shows of the draft, and what it changes in it."""

from abc import ABCMeta, abstractmethod
from typing import Any

from django import forms
from django.forms.forms import DeclarativeFieldsMetaclass

from mudhif.work.needs.rules.drafts import Draft


class AbstractForm(DeclarativeFieldsMetaclass, ABCMeta):
    """The kind of a form that cannot be made before every part of it is there."""


class StepForm(forms.Form, metaclass=AbstractForm):
    """A form that is filled from a draft and gives the draft back, changed."""

    # Fields that a need must have before it is sent: not marked as optional, and yet they may be left for later.
    later: frozenset[str] = frozenset()

    def __init__(self, data: Any, draft: Draft, **options: Any) -> None:
        super().__init__(data, initial=self.shown(draft), use_required_attribute=False, **options)

    def _clean_fields(self) -> None:
        for name in self.later:
            self.fields[name].required = False
        super()._clean_fields()  # type: ignore[misc]
        for name in self.later:
            self.fields[name].required = True

    @classmethod
    def shown(cls, draft: Draft) -> dict[str, Any]:
        """The fields' values in the draft."""
        return {name: getattr(draft, name, None) for name in cls.base_fields}

    @abstractmethod
    def changed(self, draft: Draft) -> Draft:
        """The draft with what was typed here."""
