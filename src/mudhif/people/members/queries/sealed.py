"""What is severe, opened for the member whose it is."""

import json
from typing import Any
from uuid import UUID

from mudhif.base.vault.queries import Erased, unsealed

# The fields that sealed values are bound to: a value moved elsewhere cannot be opened.
DECADE_LEFT = "profile.decade_left"
LANGUAGES = "profile.languages"
GOVERNORATES = "profile.governorates"
ACCESS_NEEDS = "profile.access_needs"
INSTITUTION = "qualification.institution"
LICENCE_NUMBER = "licence.number"
RELEASED_NAME = "release.name"
CHECK_NAME = "check.name"
CHECK_NOTE = "check.note"
CHECK_QUESTION = "check.question"
CHECK_ANSWER = "check.answer"
CHECK_REASON = "check.reason"


def opened(person: UUID, field: str, value: bytes | memoryview, row: UUID | None = None) -> str:
    """The text; empty where there is none, or where the person's key is gone."""
    try:
        return unsealed(person, place(field, row), value)
    except Erased:
        return ""


def opened_json(person: UUID, field: str, value: bytes | memoryview, default: Any) -> Any:
    """The value that was sealed as JSON; `default` where there is none."""
    text = opened(person, field, value)
    return json.loads(text) if text else default


def place(field: str, row: UUID | None) -> str:
    """What a sealed value is bound to: the field, and the row where there can be several."""
    return field if row is None else f"{field}:{row}"
