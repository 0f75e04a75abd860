"""What a program sent and does not fit is explained in the language asked for, with its place and without its value."""

import re
from datetime import date
from typing import Annotated, Any, Literal, get_args
from uuid import UUID

import pytest
from django.test import Client
from django.utils.translation import override
from pydantic import BaseModel, ConfigDict, Field, ValidationError
from pydantic_core.core_schema import ErrorType

from mudhif.config.misfits import WORDS, why
from mudhif.config.viewers import person_viewing
from mudhif.people.members.actions.tokens import make_token
from mudhif.people.members.models import User

SECRET = "what-nobody-may-read"
WRONG = {
    "text": 7, "title": "x" * 9, "short": "", "whole": SECRET, "part": 101, "yes": SECRET, "day": "1/6/2027",
    "who": SECRET, "mode": SECRET, "many": [1, 2, 3], "inner": SECRET, "more": SECRET,
}  # fmt: skip


class _Inner(BaseModel):
    name: str


class _Sent(BaseModel):
    model_config = ConfigDict(extra="forbid")
    absent: str
    text: str
    title: Annotated[str, Field(max_length=5)]
    short: Annotated[str, Field(min_length=1)]
    whole: int
    part: Annotated[int, Field(ge=0, le=100)]
    yes: bool
    day: date
    who: UUID
    mode: Literal["visit", "remote"]
    many: Annotated[list[int], Field(max_length=2)]
    inner: _Inner


def _said() -> dict[str, str]:
    with pytest.raises(ValidationError) as wrong:
        _Sent.model_validate(WRONG)
    return {str(error["loc"][0]): why(dict(error)) for error in wrong.value.errors()}


@pytest.mark.parametrize(
    ("language", "absent", "title", "part"),
    [
        ("en", "This is missing.", "This is too long: 5 letters at most.", "This must be 100 or less."),
        ("ar", "هذا ناقص.", "هذا أطول مما يجوز؛ أعلى عدد للأحرف ٥.", "يجب ألّا يزيد هذا على ١٠٠."),
        ("ckb", "ئەمە نییە.", "ئەمە زۆر درێژە: ئەوپەڕی ٥ پیت.", "ئەمە دەبێت ١٠٠ یان کەمتر بێت."),
    ],
)
def test_each_misfit_is_said_in_the_readers_words(language: str, absent: str, title: str, part: str) -> None:
    with override(language):
        said = _said()
    assert (said["absent"], said["title"], said["part"]) == (absent, title, part)
    assert set(said) == {"absent", *WRONG}
    assert SECRET not in str(said)


@pytest.mark.parametrize("language", ["ar", "ckb"])
def test_no_english_is_left_over(language: str) -> None:
    with override(language):
        said = _said()
    codes = {"mode": {"visit", "remote"}, "who": {"UUID"}}
    for field, words in said.items():
        assert set(re.findall("[A-Za-z]+", words)) <= codes.get(field, set()), words


def test_each_kind_is_one_that_pydantic_knows() -> None:
    assert set(WORDS) <= set(get_args(ErrorType))


@pytest.mark.django_db
@pytest.mark.parametrize(("language", "said"), [("ar", "هذا ناقص."), ("ckb", "ئەمە نییە."), ("en", "This is missing.")])
def test_an_answer_of_the_api_names_place_and_reason_in_the_language_asked_for(language: str, said: str) -> None:
    user = User.objects.create_user("someone@handle.invalid")
    token = make_token(person_viewing(user.pk, "en"), "x", ("needs:write",), 9)
    headers = {"Authorization": f"Bearer {token}", "Accept-Language": language}
    answer: Any = Client().post("/api/needs", b"{}", content_type="application/json", headers=headers)
    assert answer.status_code == 422
    assert {one["why"] for one in answer.json()["detail"]} == {said}
    assert all(one["where"][0] == "body" for one in answer.json()["detail"])
