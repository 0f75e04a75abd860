"""The member's own pages: one thing a page, in three languages, and nobody else's."""

from collections.abc import Callable
from uuid import NAMESPACE_URL, uuid4, uuid5

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import translation

from mudhif.atlas.skills.actions import install
from mudhif.atlas.skills.queries import labels
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.people.members import actions, queries
from mudhif.people.members.pages.sections import SECTIONS
from mudhif.people.members.queries.naming import ISCO_ADDRESS
from mudhif.people.members.rules import Purpose, SkillLevel
from mudhif.people.members.tests.conftest import TRAUMA_CARE, NewMember, NewPerson, id_of, organisation_of

pytestmark = pytest.mark.django_db
SignedIn = Callable[[Viewer], Client]
PAGES = ("profile", "check", "few", "languages", "profession", "skills", "qualifications", "add_qualification",
         "licences", "pick_licence", "blocks", "readings", "bring", "erase")  # fmt: skip


def address(name: str, *arguments: object, language: str = "en") -> str:
    with translation.override(language):
        return reverse(f"members:{name}", args=arguments)


@pytest.mark.parametrize("language", ["ar", "ckb", "en"])
@pytest.mark.parametrize("name", PAGES)
def test_every_page_opens_in_every_language(member: NewMember, signed_in: SignedIn, name: str, language: str) -> None:
    answer = signed_in(member()).get(address(name, language=language))
    assert answer.status_code == 200
    assert "MISSING TEMPLATE VARIABLE" not in answer.content.decode()


@pytest.mark.parametrize("key", [key for key in SECTIONS if key != "city"])
def test_every_section_opens_with_what_is_stored(member: NewMember, signed_in: SignedIn, key: str) -> None:
    assert signed_in(member()).get(address("section", key)).status_code == 200


def test_a_city_is_asked_for_where_cities_of_the_country_are_known(member: NewMember, signed_in: SignedIn) -> None:
    viewer = member()
    client = signed_in(viewer)
    assert client.get(address("section", "city")).status_code == 404
    client.post(address("section", "residence"), {"country": "SE"})
    assert client.post(address("section", "city"), {"city": "malmo"}).status_code == 302
    assert queries.my_profile(viewer).city == "malmo"


def test_who_has_no_profile_is_led_to_begin_one(person: NewPerson, signed_in: SignedIn) -> None:
    viewer = person()
    client = signed_in(viewer)
    assert client.get(address("profile")).headers["Location"] == address("start")
    client.post(address("start"), {"pseudonym": "Marsh bird"})
    assert queries.my_profile(viewer).pseudonym == "Marsh bird"


def test_a_stranger_is_led_to_sign_in(client: Client) -> None:
    assert client.get(address("profile")).status_code == 302
    assert "/account/login/" in client.get(address("profile")).headers["Location"]


def test_a_line_of_somebody_else_answers_like_one_that_does_not_exist(member: NewMember, signed_in: SignedIn) -> None:
    other = member()
    theirs = actions.save_qualification(other, "Psychiatry", "board")
    licence = actions.save_licence(other, "2212", "SE")
    skill = queries.my_profile(other).skills[0].id
    actions.block(other, governorate="basra")
    block = queries.my_blocks(other)[0].id
    client = signed_in(member())
    for name, row in (("qualification", theirs), ("licence", licence)):
        assert client.get(address(name, row)).status_code == client.get(address(name, uuid4())).status_code == 404
    removed = (
        ("remove_qualification", theirs),
        ("remove_licence", licence),
        ("remove_skill", skill),
        ("unblock", block),
    )
    for name, row in removed:
        assert client.post(address(name, row)).status_code == 404
    assert queries.my_profile(other).skills


def test_a_consent_is_given_and_taken_back_on_its_page(member: NewMember, signed_in: SignedIn) -> None:
    viewer = member(Purpose.COUNTED)
    client = signed_in(viewer)
    page = client.get(address("consent", "government"))
    until = page.context["form"].initial["until"].isoformat()
    client.post(address("consent", "government"), {"until": until, "wording": 1})
    assert [held.purpose for held in queries.my_consents(viewer) if held.holds] == [Purpose.GOVERNMENT, Purpose.COUNTED]
    client.post(address("withdraw_consent", "government"))
    assert [held.purpose for held in queries.my_consents(viewer) if held.holds] == [Purpose.COUNTED]


def test_an_unknown_purpose_section_or_profession_does_not_exist(member: NewMember, signed_in: SignedIn) -> None:
    client = signed_in(member())
    assert client.get(address("add_licence", "psychiatrist")).status_code == 404
    assert client.get(address("consent", "everything")).status_code == 404
    assert client.get(address("section", "religion")).status_code == 404


def test_what_was_typed_is_kept_beside_the_reason_why_not(member: NewMember, signed_in: SignedIn) -> None:
    answer = signed_in(member()).post(address("section", "name"), {"pseudonym": "me@example.org"})
    assert answer.status_code == 200
    assert 'value="me@example.org"' in answer.content.decode()
    assert "mail address" in answer.content.decode()


def test_kurdish_joiners_stay_and_hidden_controls_go(member: NewMember, signed_in: SignedIn) -> None:
    viewer = member()
    signed_in(viewer).post(address("section", "name"), {"pseudonym": "می‌خۆ\u202e\x00 ڕووبار"})
    assert queries.my_profile(viewer).pseudonym == "می‌خۆ ڕووبار"


def test_a_megabyte_in_a_field_is_answered_in_words(member: NewMember, signed_in: SignedIn) -> None:
    answer = signed_in(member()).post(address("section", "access"), {"access_needs": "ا" * 1_000_000})
    assert answer.status_code == 200
    assert "too long" in answer.content.decode()


def test_words_that_are_searched_for_never_stand_in_an_address(member: NewMember, signed_in: SignedIn) -> None:
    client = signed_in(member())
    for name in ("skills", "profession", "blocks", "pick_licence"):
        page = client.get(address(name)).content.decode()
        assert 'name="q"' in page
        assert 'method="get"' not in page
        assert client.post(address(name), {"q": "planted-secret"}).status_code == 200


def test_a_published_profile_shows_its_skills(member: NewMember, signed_in: SignedIn) -> None:
    page = signed_in(member()).get(address("profile", language="ar")).content.decode()
    assert str(TRAUMA_CARE) in page
    assert "طائر الهور" in page


def test_the_farewell_can_be_read_by_whoever_has_gone(client: Client) -> None:
    assert client.get(address("erased")).status_code == 200


def test_staff_without_a_profile_have_no_pages_of_a_profile(person: NewPerson, signed_in: SignedIn) -> None:
    client = signed_in(person(Role.HOST, organisation=uuid4()))
    for name in ("check", "languages", "skills", "blocks", "readings"):
        assert client.get(address(name)).status_code == 404


def test_the_profile_takes_the_same_queries_for_one_skill_as_for_twenty(
    member: NewMember, signed_in: SignedIn, host: Viewer
) -> None:
    viewer = member()
    client, counts = signed_in(viewer), []
    client.get(address("profile"))
    for lines in (1, 20):
        for number in range(lines):
            actions.save_skill(viewer, uuid4(), SkillLevel.ALONE, number)
            actions.block(viewer, organisation=uuid4())
            actions.show_blind_profiles(host, [id_of(viewer)], organisation_of(host), f"need {lines} {number}")
        with CaptureQueriesContext(connection) as made:
            assert client.get(address("profile")).status_code == 200
        counts.append(len(made))
    assert counts[0] == counts[1]


def test_an_occupation_is_no_skill_and_a_made_up_group_no_profession(member: NewMember, signed_in: SignedIn) -> None:
    install()
    occupation = uuid5(NAMESPACE_URL, f"{ISCO_ADDRESS}2212")
    assert labels([occupation], "en")[occupation]
    client = signed_in(member())
    licences = [client.get(address("add_licence", code)).status_code for code in ("2212", "9999", "221")]
    skill = client.post(address("skill", occupation), {"level": 3, "years": 2})
    assert (licences, skill.status_code) == ([200, 404, 404], 404)
