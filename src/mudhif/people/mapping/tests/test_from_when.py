"""What people would do, and from when, is published the same protected way, by region only."""

import csv
import io
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation

from mudhif.base.foundation import clock
from mudhif.base.foundation.viewer import Viewer
from mudhif.people.mapping import queries
from mudhif.people.mapping.actions import publish_by_policy
from mudhif.people.mapping.models import Release, ReleaseTable
from mudhif.people.mapping.rules.keys import MODES, WHENS, Counter, PublicKeys
from mudhif.people.mapping.rules.quarters import FOR_MODES, FOR_WHEN, FOR_WORK, when_shares
from mudhif.people.mapping.tests.chance import could_mean
from mudhif.people.members.models import Consent, Profile
from mudhif.people.members.queries import CountedAs, MemberCounts, count_members
from mudhif.people.members.rules import WHEN_COUNTED_SINCE, When, when_of

pytestmark = pytest.mark.django_db
NewMember = Callable[..., Viewer]


@pytest.fixture
def released(few_places: PublicKeys, policy: None, monkeypatch: pytest.MonkeyPatch) -> str:
    people = {CountedAs("SE", "", "2", 1990): 900}
    whens = {("SE", "visit", "within_a_year"): 600, ("SE", "visit", "later"): 300, ("SE", "remote", ""): 500}
    counts = MemberCounts(people, {("SE", "visit"): 900, ("SE", "remote"): 500}, whens)
    monkeypatch.setattr("mudhif.people.mapping.actions.blurring.count_members", lambda: counts)
    return str(publish_by_policy().quarter)


def test_dates_come_to_three_answers() -> None:
    today = clock.now().date()
    day = timedelta(days=1)
    assert when_of(None, None, today) == when_of(today - 9 * day, today - day, today) == When.NOT_SAID
    assert when_of(today - 9 * day, None, today) == when_of(today + 365 * day, None, today) == When.WITHIN_A_YEAR
    assert when_of(today + 366 * day, None, today) == When.LATER


def test_from_when_is_counted_only_where_the_consent_named_it(counted: NewMember) -> None:
    viewer = counted()
    Profile.objects.filter(pk=viewer.person).update(available_from=clock.today(viewer) + timedelta(days=30))
    said = {("SE", "remote", "within_a_year"): 1, ("SE", "visit", "within_a_year"): 1}
    assert count_members().whens == said
    Consent.objects.update(wording=WHEN_COUNTED_SINCE - 1)
    assert count_members().whens == {}
    assert count_members().modes


def test_a_person_stands_in_one_answer_a_way_at_most(few_places: PublicKeys) -> None:
    counts = {("SE", mode, WHENS[at % 3]): 1 for at, mode in enumerate(MODES)}
    leaves = Counter(few_places).whens(counts.items())
    assert leaves.max() == 1
    assert leaves.sum() == len(MODES)


def test_its_share_leaves_the_budget_whole() -> None:
    assert sum(when_shares().values()) == 1
    assert FOR_MODES + FOR_WHEN + FOR_WORK < 1


def test_it_is_published_for_the_world_and_regions_and_no_finer(anonymous: Viewer, released: str) -> None:
    found = {one.key: one for one in queries.figures_by_when(anonymous, released, "northern-europe")}
    visits = found["visit/within_a_year"]
    assert could_mean(visits.low, 600, visits.high)
    assert found["visit/later"].name.endswith(": later")
    assert set(ReleaseTable.objects.filter(subject="whens").values_list("level", flat=True)) == {0, 1}
    assert queries.figures_by_when(anonymous, released, "northern-europe/SE") == ()


def test_a_release_from_before_says_nothing_of_it(anonymous: Viewer, released: str) -> None:
    ReleaseTable.objects.filter(subject="whens").delete()
    assert queries.figures_by_when(anonymous, released, "world") == ()
    assert Release.objects.exists()


def test_it_is_in_json_ld_and_hxl_too(client: Client, released: str) -> None:
    with translation.override("en"):
        linked, tagged = (reverse(f"map:{name}", args=[released]) for name in ("jsonld", "intentions_hxl"))
    graph = client.get(linked).json()["@graph"]
    told = [one for one in graph if one.get("measuredProperty") == "people_who_would_help"]
    visits = next(one for one in told if one["measurementQualifier"] == {"way_to_help": "visit", "from_when": "later"})
    assert visits["observationAbout"]["identifier"] == "world"
    assert could_mean(visits["minValue"], 300, visits["maxValue"])
    headers, hashtags, *lines = client.get(tagged).content.decode().splitlines()
    assert len(headers.split(",")) == len(hashtags.split(",")) == len(lines[0].split(","))
    assert all(tag.startswith("#") for tag in hashtags.split(","))
    assert len(lines) == len(told)


def test_the_map_shows_it_and_it_can_be_taken_away(client: Client, released: str) -> None:
    with translation.override("en"):
        page, file = reverse("map:world"), reverse("map:intentions", args=[released])
    assert "From when" in client.get(page).content.decode()
    rows = list(csv.DictReader(io.StringIO(client.get(file).content.decode())))
    told = {(row["region"], row["country"], row["way_to_help"], row["from_when"]) for row in rows}
    assert {("", "", "visit", ""), ("northern-europe", "SE", "visit", ""), ("", "", "visit", "later")} <= told
    assert not any(country and when for _region, country, _mode, when in told)
