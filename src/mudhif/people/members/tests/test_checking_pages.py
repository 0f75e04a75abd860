"""The pages of a check: a member asks and reads, a desk opens and answers, in three languages and without a script."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation

from mudhif.base.foundation import clock
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.people.members import actions
from mudhif.people.members.models import EvidenceCheck, Licence
from mudhif.people.members.rules import Purpose
from mudhif.people.members.tests.conftest import Mandated, NewMember, NewOrganisation, NewPerson

pytestmark = pytest.mark.django_db
SignedIn = Callable[[Viewer], Client]
REASON = "The register does not answer for this year"


@pytest.fixture
def desk(person: NewPerson, organisation: NewOrganisation, mandate: Mandated) -> Viewer:
    """Somebody at the desk of a federation that is verified."""
    federation = organisation("federation", name="Federation", verification="verified")
    viewer = person(Role.DESK, organisation=federation, kind="federation")
    mandate(viewer, federation, Role.DESK)
    return viewer


@pytest.fixture
def asked(member: NewMember, desk: Viewer, signed_in: SignedIn) -> str:
    """A member asked the desk through the page; the request's code."""
    viewer = member(Purpose.FEDERATION)
    until = clock.today(viewer) + timedelta(days=30)
    licence = actions.save_licence(viewer, "2212", "SE", number="PLANTED-7")
    sent = {"organisation": str(desk.organisations[0].organisation), "name": "Planted", "note": "", "until": until}
    answer = signed_in(viewer).post(
        reverse("members:ask_check", args=["licence", licence]), {**sent, "wording": 1}, follow=True
    )
    assert "They can look from now on" in answer.content.decode()
    return EvidenceCheck.objects.get().code


def owner_of(row: EvidenceCheck) -> Viewer:
    """The member who asked."""
    return Viewer(row.profile_id, frozenset({Role.MEMBER}), (), "en", "Europe/Stockholm")


def words(client: Client, name: str, *arguments: object, language: str = "en") -> str:
    with translation.override(language):
        answer = client.get(reverse(name, args=arguments))
    assert answer.status_code == 200
    assert "MISSING TEMPLATE VARIABLE" not in answer.content.decode()
    return str(answer.content.decode())


@pytest.mark.parametrize("language", ["ar", "ckb", "en"])
def test_a_desk_goes_from_its_list_to_the_mark(asked: str, desk: Viewer, signed_in: SignedIn, language: str) -> None:
    client = signed_in(desk)
    assert "PLANTED-7" not in words(client, "checks:desk", language=language)
    assert "PLANTED-7" in words(client, "checks:one", asked, language=language)
    today = clock.today(desk)
    sent = {"method": "register", "checked_on": today, "holds_until": today + timedelta(days=300), "no_tie": "on"}
    client.post(reverse("checks:confirm", args=[asked]), sent)
    assert Licence.objects.get().state == "verified"
    assert asked in words(client, "checks:desk", language=language)
    assert asked in words(client, "checks:revoke", asked, language=language)


def test_what_is_wrong_stands_beside_the_field_and_what_was_typed_stays(
    asked: str, desk: Viewer, signed_in: SignedIn
) -> None:
    client = signed_in(desk)
    answer = client.post(reverse("checks:decline", args=[asked]), {"method": "issuer", "reason": "Too short"})
    page = answer.content.decode()
    assert all(said in page for said in ("Too short", "without a tie decides"))
    assert Licence.objects.get().state == "said"
    tomorrow = {"method": "issuer", "checked_on": clock.today(desk) + timedelta(days=1), "reason": REASON}
    page = client.post(reverse("checks:decline", args=[asked]), {**tomorrow, "no_tie": "on"}).content.decode()
    assert "This day has not come yet." in page


def test_a_member_reads_the_question_and_answers(asked: str, desk: Viewer, signed_in: SignedIn) -> None:
    client = signed_in(desk)
    client.post(reverse("checks:question", args=[asked]), {"question": "Which register do you stand in?"})
    row = EvidenceCheck.objects.get()
    client = signed_in(owner_of(row))
    assert "Which register do you stand in?" in words(client, "members:asked_check", row.id)
    client.post(reverse("members:asked_check", args=[row.id]), {"answer": "That of the county"})
    assert "That of the county" in words(client, "members:asked_check", row.id)


def test_an_empty_desk_says_so_and_a_member_without_requests_too(
    desk: Viewer, member: NewMember, signed_in: SignedIn
) -> None:
    assert "No member waits for your office" in words(signed_in(desk), "checks:desk")
    assert "Nothing yet" in words(signed_in(member()), "members:checks")


def test_a_line_says_whether_it_is_checked_and_where_to_ask(asked: str, signed_in: SignedIn) -> None:
    row = EvidenceCheck.objects.get()
    owner = owner_of(row)
    assert "being checked" in words(signed_in(owner), "members:licences")
    actions.withdraw_check(owner, row.id)
    assert "Have it checked" in words(signed_in(owner), "members:licences")


@pytest.mark.parametrize("subject", ["licence", "shoe"])
def test_a_line_that_is_not_ones_own_is_not_there(member: NewMember, signed_in: SignedIn, subject: str) -> None:
    other = actions.save_licence(member(), "2212", "SE")
    client = signed_in(member())
    assert client.get(reverse("members:ask_check", args=[subject, other])).status_code == 404
