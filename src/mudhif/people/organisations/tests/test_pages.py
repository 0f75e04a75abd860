"""Pages of organisations: who sees which, and in how many queries."""

from collections.abc import Callable
from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.base.post.jobs import deliver
from mudhif.people.members.queries import mail_handle
from mudhif.people.organisations import actions, queries
from mudhif.people.organisations.models import Invitation, Mandate, Organisation
from mudhif.people.organisations.rules.verification import State

NewPerson = Callable[..., Viewer]
NewOrganisation = Callable[..., UUID]
Browser = Callable[[Viewer], Client]
Mandated = Callable[[Viewer, UUID, Role], None]
LANGUAGES = ("ar", "ckb", "en")
INVITED = "invited@example.org"


@pytest.fixture
def verified(organisation: NewOrganisation) -> UUID:
    """A verified hospital with a name in each language."""
    place = organisation()
    Organisation.objects.filter(pk=place).update(verification=State.VERIFIED, folded="psychiatric hospital")
    return place


@pytest.fixture
def host(person: NewPerson, mandate: Mandated, verified: UUID) -> Viewer:
    """Someone who acts for the verified hospital."""
    made = person()
    mandate(made, verified, Role.HOST)
    return made


@pytest.fixture
def desk(person: NewPerson, mandate: Mandated, organisation: NewOrganisation) -> Viewer:
    """Someone at a desk in the federation."""
    made = person()
    mandate(made, organisation("federation", "Federation"), Role.DESK)
    return made


@pytest.mark.parametrize("language", LANGUAGES)
def test_everyone_finds_a_verified_organisation(client: Client, verified: UUID, language: str) -> None:
    page = client.get(f"/{language}/organisations/", {"text": "PSYCHIATRIC", "governorate": "", "kind": "hospital"})
    assert str(verified) in page.content.decode()
    assert client.get(f"/{language}/organisations/{verified}/").status_code == 200


def test_the_directory_costs_the_same_for_one_and_for_many(
    client: Client, verified: UUID, organisation: NewOrganisation, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    client.get("/en/organisations/")
    with django_assert_num_queries(2):
        client.get("/en/organisations/")
    for number in range(40):
        organisation(name=f"Clinic {number}")
    Organisation.objects.update(verification=State.VERIFIED)
    with django_assert_num_queries(2):
        client.get("/en/organisations/")


def test_pages_follow_one_another_without_a_gap(client: Client, organisation: NewOrganisation) -> None:
    names = [f"Clinic {number:02}" for number in range(60)]
    for name in names:
        organisation(name=name)
    Organisation.objects.update(verification=State.VERIFIED)
    viewer, cursor, found = Viewer.anonymous("en"), "", list[str]()
    while True:
        page = queries.directory(viewer, queries.Filters(), cursor)
        found += [card.name for card in page.rows]
        cursor = page.next_cursor
        if not cursor:
            break
    assert found == names


@pytest.mark.parametrize("cursor", ["x", "W10", "WyJhIiwgImIiXQ", "\x00", "é" * 50])
def test_a_made_up_cursor_starts_again(client: Client, verified: UUID, cursor: str) -> None:
    assert str(verified) in client.get("/en/organisations/", {"after": cursor}).content.decode()


PAGES = ("", "complain/", "people/", "describe/", "answer/", "standing/")


@pytest.mark.parametrize("page", PAGES)
def test_a_foreign_organisation_answers_like_one_that_does_not_exist(
    host: Viewer, signed_in: Browser, organisation: NewOrganisation, page: str
) -> None:
    browser, foreign = signed_in(host), organisation()
    answers = [browser.get(f"/en/organisations/{identifier}/{page}") for identifier in (foreign, uuid4())]
    assert [answer.status_code for answer in answers] == [404, 404]


@pytest.mark.parametrize("page", ["people/", "describe/", "answer/", "standing/"])
def test_inner_pages_of_a_verified_organisation_do_not_exist_for_a_member(
    person: NewPerson, signed_in: Browser, verified: UUID, page: str
) -> None:
    assert signed_in(person()).get(f"/en/organisations/{verified}/{page}").status_code == 404


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_host_sees_their_organisation_and_its_people(
    host: Viewer, signed_in: Browser, verified: UUID, language: str
) -> None:
    browser = signed_in(host)
    for page in ("mine/", f"{verified}/people/", f"{verified}/describe/"):
        answer = browser.get(f"/{language}/organisations/{page}")
        assert answer.status_code == 200
        assert "MISSING TEMPLATE" not in answer.content.decode()


def test_an_invitation_leads_to_a_mandate_and_leaves_no_address(
    host: Viewer, person: NewPerson, signed_in: Browser, verified: UUID
) -> None:
    ends = (timezone.localdate() + timedelta(days=100)).isoformat()
    signed_in(host).post(f"/en/organisations/{verified}/people/", {"address": INVITED, "role": "host", "ends": ends})
    assert deliver() == 1
    assert mail.outbox[0].to == [INVITED]
    assert "hospital" not in str(mail.outbox[0].body).lower()
    invited = _confirmed(person(), INVITED)
    asked = Invitation.objects.get()
    signed_in(invited).post(f"/en/organisations/invitations/{asked.id}/", {"accept": "1"})
    assert set(queries.people_with(verified, Role.HOST)) == {host.id, invited.id}
    assert not Invitation.objects.exists()


def _confirmed(viewer: Viewer, address: str) -> Viewer:
    from allauth.account.models import EmailAddress

    EmailAddress.objects.create(user_id=viewer.id, email=mail_handle(address), verified=True, primary=True)
    return viewer


def test_inviting_looks_the_same_whether_or_not_an_account_has_the_address(
    host: Viewer, person: NewPerson, signed_in: Browser, verified: UUID
) -> None:
    _confirmed(person(), INVITED)
    browser, ends = signed_in(host), (timezone.localdate() + timedelta(days=100)).isoformat()
    answers = [
        browser.post(
            f"/en/organisations/{verified}/people/", {"address": address, "role": "host", "ends": ends}, follow=True
        ).context["invitations"]
        for address in (INVITED, "nobody@example.org")
    ]
    assert [len(found) for found in answers] == [1, 2]
    deliver()
    assert len({(letter.subject, letter.body) for letter in mail.outbox}) == 1


def test_somebody_else_cannot_take_an_invitation(
    host: Viewer, person: NewPerson, signed_in: Browser, verified: UUID
) -> None:
    ends = timezone.localdate() + timedelta(days=100)
    actions.invite(_seen(host), verified, INVITED, Role.HOST, ends)
    asked = Invitation.objects.get()
    stranger = _confirmed(person(), "stranger@example.org")
    answer = signed_in(stranger).post(f"/en/organisations/invitations/{asked.id}/", {"accept": "1"})
    assert answer.status_code == 404
    assert Mandate.objects.count() == 1


def _seen(viewer: Viewer) -> Viewer:
    from mudhif.config.viewers import person_viewing

    assert viewer.id
    return person_viewing(viewer.id, "en")


def test_an_invitation_nobody_answered_is_forgotten(host: Viewer, verified: UUID) -> None:
    ends = timezone.localdate() + timedelta(days=100)
    actions.invite(_seen(host), verified, INVITED, Role.HOST, ends)
    assert actions.forget_unanswered() == 0
    Invitation.objects.update(open_until=timezone.now())
    assert actions.forget_unanswered() == 1
    assert deliver() == 0


def test_a_bad_invitation_keeps_what_was_typed(host: Viewer, signed_in: Browser, verified: UUID) -> None:
    data = {"address": "no address", "role": "steward", "ends": "never"}
    answer = signed_in(host).post(f"/en/organisations/{verified}/people/", data)
    assert answer.status_code == 200
    assert set(answer.context["form"].errors) == {"address", "role", "ends"}
    assert "no address" in answer.content.decode()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_desk_registers_an_organisation_and_records_a_ground(desk: Viewer, signed_in: Browser, language: str) -> None:
    browser = signed_in(desk)
    data = {
        "kind": "ngo",
        "name_ar": "منظمة الماء",
        "country": "IQ",
        "governorate": "basra",
        "time_zone": "Asia/Baghdad",
    }
    made = browser.post(f"/{language}/organisations/register/", data)
    assert made.status_code == 302, made.content.decode()
    row = Organisation.objects.get(kind="ngo")
    page = f"/{language}/organisations/{row.id}/standing/"
    browser.post(page, {"ground": "visited", "note": ""})
    assert [ground.ground for ground in row.grounds.all()] == ["visited"]
    assert browser.get(page).status_code == 200
    assert str(row.id) in browser.get(f"/{language}/organisations/desk/").content.decode()


def test_a_refused_decision_says_why_beside_the_form(
    desk: Viewer, signed_in: Browser, organisation: NewOrganisation
) -> None:
    page = f"/en/organisations/{organisation()}/standing/decide/"
    answer = signed_in(desk).post(page, {"state": "verified", "reasons": ""})
    assert "Two independent grounds are needed" in answer.content.decode()


def test_a_refused_registration_points_to_its_field(desk: Viewer, signed_in: Browser) -> None:
    data = {"kind": "ngo", "name_ar": " ", "country": "IQ", "time_zone": "Asia/Baghdad"}
    answer = signed_in(desk).post("/en/organisations/register/", data)
    assert set(answer.context["form"].errors) == {"name_ar"}


@pytest.mark.parametrize("page", ["desk/", "register/"])
def test_the_desk_pages_do_not_exist_for_a_host(host: Viewer, signed_in: Browser, page: str) -> None:
    assert signed_in(host).get(f"/en/organisations/{page}").status_code == 404


def test_a_viewer_is_built_in_two_queries(
    host: Viewer, verified: UUID, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(2):
        seen = _seen(host)
    assert seen.organisation_ids(Role.HOST) == {verified}


def test_colleagues_stand_by_a_code_and_never_by_a_name(host: Viewer, verified: UUID) -> None:
    (shown,) = queries.colleagues(_seen(host), verified)
    assert shown.is_viewer
    assert str(host.id) not in repr(shown)


def test_a_host_finds_what_is_being_looked_at_and_vouches_for_it(
    host: Viewer, signed_in: Browser, organisation: NewOrganisation, verified: UUID
) -> None:
    known = organisation("ngo", "Halabja Water")
    Organisation.objects.filter(pk=known).update(verification=State.IN_REVIEW)
    browser = signed_in(host)
    assert str(known) in browser.get("/en/organisations/mine/").content.decode()
    browser.post(f"/en/organisations/{known}/vouch/", {"speaking_for": str(verified)})
    assert Organisation.objects.get(pk=known).grounds.get().speaks_for_id == verified


def test_nobody_vouches_in_the_name_of_an_organisation_that_is_not_theirs(
    host: Viewer, signed_in: Browser, organisation: NewOrganisation
) -> None:
    known, foreign = organisation("ngo"), organisation()
    Organisation.objects.update(verification=State.VERIFIED)
    answer = signed_in(host).post(f"/en/organisations/{known}/vouch/", {"speaking_for": str(foreign)})
    assert answer.status_code == 404


def test_a_host_cannot_vouch_for_what_nobody_has_looked_at(
    host: Viewer, signed_in: Browser, organisation: NewOrganisation, verified: UUID
) -> None:
    unknown = organisation("ngo")
    answer = signed_in(host).post(f"/en/organisations/{unknown}/vouch/", {"speaking_for": str(verified)})
    assert answer.status_code == 404


def test_vouching_is_offered_in_the_name_of_verified_organisations_and_never_for_one_s_own(
    host: Viewer, signed_in: Browser, organisation: NewOrganisation, verified: UUID, mandate: Mandated
) -> None:
    looked_at, suspended = organisation("ngo", "Halabja Water"), organisation("ngo", "Rafidain House")
    mandate(host, suspended, Role.HOST)
    Organisation.objects.filter(pk=looked_at).update(verification=State.IN_REVIEW)
    Organisation.objects.filter(pk=suspended).update(verification=State.SUSPENDED)
    browser = signed_in(host)
    other, own = (browser.get(f"/en/organisations/{one}/").content.decode() for one in (looked_at, suspended))
    assert f'<option value="{verified}"' in other
    assert f'<option value="{suspended}"' not in other
    assert "Vouch" not in own
