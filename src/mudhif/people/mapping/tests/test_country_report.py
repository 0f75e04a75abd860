"""A desk reports of its own country from the protected release, and sees no more than anyone."""

import re
from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation

from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.viewer import OrganisationTie, Role, Viewer
from mudhif.people.mapping import queries
from mudhif.people.organisations.models import Organisation

pytestmark = pytest.mark.django_db
LANGUAGES = ("ar", "ckb", "en")
PROMISE = (
    "Only those are counted who agreed to be counted. "
    "Your office sees what everyone sees, and no person without that person’s consent."
)


@pytest.fixture
def abroad(desk: Viewer, embassy: UUID) -> Callable[[str], Viewer]:
    """Puts the desk's office into a country."""

    def put(country: str) -> Viewer:
        Organisation.objects.filter(pk=embassy).update(country=country)
        return desk

    return put


def report(client: Client, language: str = "en", query: str = "") -> str:
    with translation.override(language):
        return client.get(reverse("country:report") + query).content.decode()


def test_the_report_says_what_the_release_says(
    abroad: Callable[[str], Viewer], signed_in: Callable[[Viewer], Client], released: str
) -> None:
    desk = abroad("SE")
    page = report(signed_in(desk))
    total = queries.figure(desk, released, "northern-europe/SE")
    assert f"About {total.value} members here agreed to be counted ({total.low} to {total.high})." in page
    assert "Country report: Sweden" in page
    assert "1990–1999" in page


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_says_in_each_language_how_it_is_protected(
    abroad: Callable[[str], Viewer], signed_in: Callable[[Viewer], Client], released: str, language: str
) -> None:
    page = report(signed_in(abroad("SE")), language)
    with translation.override(language):
        said = translation.gettext(PROMISE)
    assert said in page


def test_a_country_whose_mention_endangers_stands_as_its_region(abroad: Callable[[str], Viewer]) -> None:
    (found,) = queries.office_countries(abroad("IL"))
    assert (found.key, found.path) == ("western-asia", "western-asia")
    assert "Israel" not in found.name


def test_an_office_in_iraq_has_no_country_to_report_from(
    desk: Viewer, signed_in: Callable[[Viewer], Client], released: str
) -> None:
    assert "Your office is in Iraq" in report(signed_in(desk))


def test_before_the_first_release_nothing_is_said_of_members(
    abroad: Callable[[str], Viewer], signed_in: Callable[[Viewer], Client]
) -> None:
    assert "Nothing has been published of members here yet" in report(signed_in(abroad("GB")))


def test_another_office_is_not_found(abroad: Callable[[str], Viewer], organisation: Callable[..., UUID]) -> None:
    other = organisation("embassy", "Another embassy", governorate="")
    Organisation.objects.filter(pk=other).update(country="GB")
    with pytest.raises(NotFound):
        queries.office_country(abroad("SE"), str(other))


def test_who_sits_at_two_desks_chooses(abroad: Callable[[str], Viewer], organisation: Callable[..., UUID]) -> None:
    other = organisation("embassy", "Another embassy", governorate="")
    Organisation.objects.filter(pk=other).update(country="GB")
    desk = abroad("SE")
    both = replace(desk, organisations=(*desk.organisations, OrganisationTie(other, "embassy", Role.DESK)))
    assert [one.key for one in queries.office_countries(both)] == ["SE", "GB"]
    assert queries.office_country(both, str(other)).key == "GB"


def test_what_is_too_few_to_say_is_said_once_for_all_parts(
    abroad: Callable[[str], Viewer], signed_in: Callable[[Viewer], Client], released: str
) -> None:
    answer = signed_in(abroad("GB")).get("/en/country/")
    untold = [part.title for part in answer.context["parts"] if not part.figures]
    assert len(untold) > 1
    assert answer.content.decode().count("Too few to say") == 1
    assert re.findall("<li>([^<]+)</li>", answer.content.decode()) == untold


def test_bars_of_a_part_are_drawn_by_its_own_largest_figure(
    abroad: Callable[[str], Viewer], signed_in: Callable[[Viewer], Client], released: str
) -> None:
    parts = signed_in(abroad("SE")).get("/en/country/").context["parts"]
    assert [part.most for part in parts] == [max((one.value for one in part.figures), default=0) for part in parts]
    assert any(part.most for part in parts)
