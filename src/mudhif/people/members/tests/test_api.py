"""A program with a member's token reads and replaces that member's profile, and nothing that is severe."""

from typing import Any
from uuid import uuid4

import pytest
from ninja.testing import TestClient

from mudhif.base.foundation.errors import NotFound, Refused
from mudhif.base.foundation.viewer import Viewer
from mudhif.people.members import actions, queries
from mudhif.people.members.api import router
from mudhif.people.members.models import SkillHeld
from mudhif.people.members.rules import Evidence, LanguageLevel
from mudhif.people.members.tests.conftest import TRAUMA_CARE, NewMember, NewPerson

pytestmark = pytest.mark.django_db
program = TestClient(router)
GIVEN: dict[str, Any] = {"pseudonym": "Marsh bird", "profession": "2212", "country": "SE", "modes": ["visit"]}


@pytest.fixture(autouse=True)
def known_skills(monkeypatch: pytest.MonkeyPatch) -> None:
    """The taxonomy holds one skill."""
    monkeypatch.setattr(
        "mudhif.people.members.actions.whole.skill_names",
        lambda wanted, _language: {one: "trauma care" for one in wanted if one == TRAUMA_CARE},
    )


def put(viewer: Viewer, *scopes: str, **given: object) -> Any:
    return program.put("", json=GIVEN | given, auth=viewer, scopes=frozenset(scopes or ("profile:write",)))


def test_a_profile_is_read_without_what_is_severe(member: NewMember) -> None:
    viewer = member()
    actions.save_languages(viewer, [("mid", LanguageLevel.C2)])
    actions.save_access_needs(viewer, "a ramp")
    answer = program.get("", auth=viewer, scopes=frozenset({"profile:read"}))
    assert answer.json()["skills"][0]["concept"] == str(TRAUMA_CARE)
    assert "mid" not in answer.content.decode()
    assert "ramp" not in answer.content.decode()


def test_a_token_without_the_scope_reads_and_writes_nothing(member: NewMember) -> None:
    viewer = member()
    assert program.get("", auth=viewer, scopes=frozenset({"engagements:read"})).status_code == 403
    assert put(viewer, "profile:read").status_code == 403


def test_a_profile_is_replaced_whole(member: NewMember) -> None:
    viewer = member()
    skills = [{"concept": str(TRAUMA_CARE), "level": 5, "years": 10}]
    assert put(viewer, skills=skills, hours_a_month=4).json()["pseudonym"] == "Marsh bird"
    mine = queries.my_profile(viewer)
    assert (mine.profession, mine.country, mine.hours_a_month, mine.skills[0].level) == ("2212", "SE", 4, 5)
    assert mine.published


def test_a_profile_without_skills_leaves_every_search(member: NewMember) -> None:
    viewer = member()
    put(viewer)
    assert not queries.my_profile(viewer).published
    assert queries.search_changes(0).rows == ()


def test_what_was_verified_stays_so_until_it_is_changed(member: NewMember) -> None:
    viewer = member()
    SkillHeld.objects.update(evidence_level=Evidence.VERIFIED)
    held = queries.my_profile(viewer).skills[0]
    same = {"concept": str(TRAUMA_CARE), "level": 4, "years": 9, "evidence": held.evidence}
    assert put(viewer, skills=[same]).json()["skills"][0]["evidence_level"] == Evidence.VERIFIED
    assert put(viewer, skills=[same | {"level": 5}]).json()["skills"][0]["evidence_level"] == Evidence.DESCRIBED


@pytest.mark.parametrize(
    "wrong",
    [{"hours_a_month": 251}, {"modes": ["teleport"]}, {"profession": "22a2"}, {"pseudonym": ""}, {"skills": [{}]},
     {"skills": [{"concept": str(TRAUMA_CARE), "level": 6}]}, {"available_from": "yesterday"}],
)  # fmt: skip
def test_what_does_not_fit_is_refused_before_anything_is_written(member: NewMember, wrong: dict[str, object]) -> None:
    viewer = member()
    assert put(viewer, **wrong).status_code == 422
    assert queries.my_profile(viewer).pseudonym == "طائر الهور"


@pytest.mark.parametrize("wrong", [{"country": "XX"}, {"country": "IL"}, {"pseudonym": "me@example.org"},
                                   {"skills": [{"concept": str(uuid4()), "level": 1}]},
                                   {"available_from": "2027-02-01", "available_until": "2027-01-01"}])  # fmt: skip
def test_what_a_rule_forbids_is_refused_whole(member: NewMember, wrong: dict[str, object]) -> None:
    viewer = member()
    with pytest.raises(Refused):
        put(viewer, **wrong)
    assert queries.my_profile(viewer).pseudonym == "طائر الهور"


def test_who_has_no_profile_has_nothing_to_read(person: NewPerson) -> None:
    with pytest.raises(NotFound):
        program.get("", auth=person(), scopes=frozenset({"profile:read"}))
