"""What the two sides meet on the pages; nobody else finds them."""

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID, uuid4

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from conftest import NewPerson
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.people.members.models import User
from mudhif.work.engagements import actions
from mudhif.work.engagements.models import Engagement
from mudhif.work.engagements.tests.conftest import Bench, Released

pytestmark = pytest.mark.django_db


def browser(viewer: Viewer) -> Client:
    client = Client()
    client.force_login(User.objects.get(pk=str(viewer.id)))
    return client


def status() -> str:
    return str(Engagement.objects.values_list("status", flat=True).get())


@pytest.mark.parametrize("language", ["ar", "ckb", "en"])
def test_a_visit_is_accepted_on_a_page_that_warns_first(bench: Bench, released: Released, language: str) -> None:
    member, code = released()
    offer = actions.offer(bench.host, code, replace(bench.terms, mode="visit"))
    address = f"/{language}/engagements/{offer}/accept/"
    at_home = browser(member)
    assert "note-care" in at_home.get(address).content.decode()
    assert (at_home.post(address).status_code, status()) == (200, "offered")
    assert (at_home.post(address, {"warned": "on"}).status_code, status()) == (302, "accepted")


def test_working_online_is_accepted_without_a_warning(bench: Bench, released: Released) -> None:
    member, code = released()
    offer = actions.offer(bench.host, code, bench.terms)
    page = browser(member).get(f"/en/engagements/{offer}/accept/").content.decode()
    assert "note-care" not in page
    browser(member).post(f"/en/engagements/{offer}/accept/")
    assert status() == "accepted"


@pytest.fixture
def stranger(person: NewPerson, organisation: Callable[..., UUID], mandate: Callable[..., None]) -> Viewer:
    elsewhere = organisation()
    host = person(Role.HOST, organisation=elsewhere)
    mandate(host, elsewhere, Role.HOST)
    return host


PAGES = ("", "accept/", "decline/", "finish/", "end-early/", "note/", "take-back/", "start/")


@pytest.mark.parametrize("page", PAGES)
def test_an_engagement_of_others_answers_like_one_that_does_not_exist(
    bench: Bench, released: Released, stranger: Viewer, page: str
) -> None:
    _member, code = released()
    offer = actions.offer(bench.host, code, bench.terms)
    for engagement in (offer, uuid4()):
        assert browser(stranger).get(f"/en/engagements/{engagement}/{page}").status_code == 404
        assert browser(stranger).post(f"/en/engagements/{engagement}/{page}").status_code == 404
    assert (Client().get(f"/en/engagements/{offer}/{page}").status_code, status()) == (302, "offered")


def test_the_host_does_not_accept_for_the_member(bench: Bench, released: Released) -> None:
    _member, code = released()
    offer = actions.offer(bench.host, code, bench.terms)
    assert browser(bench.host).post(f"/en/engagements/{offer}/accept/", {"warned": "on"}).status_code == 404


def test_a_host_makes_an_offer_on_a_page_filled_from_the_need(bench: Bench, released: Released) -> None:
    _member, code = released()
    at_host, terms = browser(bench.host), bench.terms
    address = f"/ckb/engagements/offer/{code}/"
    assert code in at_host.get(address).content.decode()
    typed = {"mode": "remote", "starts": terms.starts, "ends": terms.ends, "hours_a_month": "8", "words": "بەخێربێیت"}
    assert at_host.post(address, typed).status_code == 302
    assert Engagement.objects.get().words == "بەخێربێیت"


@pytest.mark.parametrize(
    "change", [{"ends": "2001-01-01"}, {"mode": "return"}, {"hours_a_month": "\x00"}, {"words": "x" * 3000}]
)
def test_an_offer_that_does_not_fit_stays_on_the_page(bench: Bench, released: Released, change: dict[str, str]) -> None:
    _member, code = released()
    typed = {"mode": "remote", "starts": bench.terms.starts, "ends": bench.terms.ends, "hours_a_month": "8"}
    page = browser(bench.host).post(f"/en/engagements/offer/{code}/", {**typed, **change})
    assert (page.status_code, Engagement.objects.count()) == (200, 0)


def test_an_offer_that_ran_out_cannot_be_accepted_from_an_old_page(bench: Bench, released: Released) -> None:
    member, code = released()
    offer = actions.offer(bench.host, code, bench.terms)
    Engagement.objects.update(expires="2020-01-01T00:00Z")
    assert browser(member).post(f"/en/engagements/{offer}/accept/").status_code == 409
    assert "Not answered in time" in browser(member).get(f"/en/engagements/{offer}/").content.decode()


def test_the_work_is_carried_through_on_pages(bench: Bench, released: Released) -> None:
    member, code = released()
    offer = actions.offer(bench.host, code, bench.terms)
    browser(member).post(f"/en/engagements/{offer}/accept/")
    browser(bench.host).post(f"/en/engagements/{offer}/start/")
    browser(member).post(f"/en/engagements/{offer}/finish/", {"words": "باش بوو"})
    browser(bench.host).post(f"/en/engagements/{offer}/note/", {"words": "شكرًا"})
    page = browser(member).get(f"/en/engagements/{offer}/").content.decode()
    assert status() == "finished"
    assert "شكرًا" in page
    assert "باش بوو" in page


def test_lists_take_a_fixed_number_of_queries(
    bench: Bench, released: Released, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    from mudhif.work.engagements import queries

    for _ in range(4):
        _member, code = released()
        actions.offer(bench.host, code, bench.terms)
    with django_assert_num_queries(3):
        assert len(queries.of_host(bench.host).rows) == 4
