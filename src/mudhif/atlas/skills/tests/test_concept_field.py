"""In a form, people name a skill in their own words and confirm what is meant."""

from uuid import UUID

import pytest
from django import forms

from mudhif.atlas.skills.forms import ConceptField
from mudhif.atlas.skills.rules import identifier
from mudhif.atlas.skills.tests.conftest import E

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("taxonomy")]
TEACH = identifier(f"{E}/skill/a3")


class Offer(forms.Form):
    skill = ConceptField(label="A skill")
    other = ConceptField(label="Another", required=False)


def sent(**data: str) -> Offer:
    return Offer(data)


def test_an_exact_name_is_taken_at_once() -> None:
    form = sent(skill_words="teach")
    assert form.is_valid()
    assert form.cleaned_data == {"skill": TEACH, "other": None}


def test_other_words_are_asked_about_and_kept() -> None:
    form = sent(skill_words="trauma of childern")
    assert "Which did you mean?" in str(form.errors["skill"])
    assert 'value="trauma of childern"' in str(form)
    assert f'value="{identifier(f"{E}/skill/a2")}"' in str(form)


def test_an_occupation_is_no_skill_however_it_was_sent() -> None:
    psychologist = identifier(f"{E}/occupation/52ded7d7-11df-42e3-b90a-d7f4b70fb4b9")
    assert not sent(skill=str(psychologist)).is_valid()


def test_a_pick_is_taken_whatever_the_words() -> None:
    form = sent(skill_words="anything", skill=str(TEACH))
    assert form.is_valid()
    assert form.cleaned_data["skill"] == TEACH


@pytest.mark.parametrize(
    "data",
    [{}, {"skill_words": "\x00"}, {"skill_words": "zzzz"}, {"skill": "not-an-identifier"},
     {"skill": str(UUID(int=5))}, {"skill_words": "\u202e" * 900}, {"skill_words": "x" * 1_000_000}],
)  # fmt: skip
def test_what_names_nothing_is_refused_beside_the_field(data: dict[str, str]) -> None:
    form = sent(**data)
    assert list(form.errors) == ["skill"]
    assert str(form)


def test_a_stored_concept_is_shown_by_its_name() -> None:
    page = str(Offer(initial={"skill": TEACH}))
    assert "teach" in page
    assert "checked" in page
