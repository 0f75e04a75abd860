"""Protected counts are published once a quarter, by a steward or the policy, as long as the year's budget lasts."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
import time_machine
from pytest_django import Settings

from mudhif.base.foundation.errors import NotFound, Refused
from mudhif.base.foundation.registries import governorates_of_work
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.base.trail.models import Entry
from mudhif.people.mapping import actions, queries
from mudhif.people.mapping.actions import blurring
from mudhif.people.mapping.actions.releasing import digest_of
from mudhif.people.mapping.jobs import publish_quarterly
from mudhif.people.mapping.models import BudgetEntry, Release
from mudhif.people.mapping.rules.keys import PublicKeys
from mudhif.people.mapping.tests.chance import could_mean
from mudhif.people.mapping.tests.conftest import NewMember

pytest.importorskip("opendp")
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("few_places", "policy")]
QUARTERS = {f"2026-Q{number}": datetime(2026, 3 * number, 5, 12, tzinfo=UTC) for number in range(1, 5)}


def publish(viewer: Viewer, quarter: str) -> actions.Released:
    with time_machine.travel(QUARTERS[quarter], tick=False):
        return actions.publish_release(viewer, quarter)


def test_a_release_costs_a_fifth_of_the_year_and_stands_on_the_record(steward: Viewer, counted: NewMember) -> None:
    counted()
    entries = Entry.objects.count()
    done = publish(steward, "2026-Q4")
    assert (done.millionths, done.left) == (200_000, 600_000)
    assert Entry.objects.count() == entries + 1
    last = bytes(Entry.objects.order_by("-index")[0].body).decode()
    assert done.digest in last
    assert '"rho_millionths":200000' in last.replace(" ", "")


@pytest.mark.parametrize("role", [Role.MEMBER, Role.DESK, Role.AUDITOR])
def test_nobody_but_a_steward_publishes(person: Callable[..., Viewer], role: Role) -> None:
    with pytest.raises(NotFound):
        publish(person(role), "2026-Q4")


def test_a_quarter_is_published_once(steward: Viewer) -> None:
    publish(steward, "2026-Q3")
    with pytest.raises(Refused, match="published already"):
        publish(steward, "2026-Q3")
    assert Release.objects.count() == 1


@pytest.mark.parametrize("quarter", ["2026-Q3", "2027-Q1", "last", ""])
def test_only_the_present_quarter_can_be_counted(steward: Viewer, quarter: str) -> None:
    with time_machine.travel(QUARTERS["2026-Q4"], tick=False), pytest.raises(Refused, match="present quarter"):
        actions.publish_release(steward, quarter)


def test_without_a_policy_nothing_is_published(steward: Viewer, settings: Settings) -> None:
    settings.MUDHIF_RHO_A_YEAR = None
    with pytest.raises(Refused, match="no privacy budget"):
        publish(steward, "2026-Q4")
    assert not actions.release_due()
    assert not publish_quarterly()


def test_a_release_that_would_overspend_is_refused_with_the_reason(steward: Viewer, settings: Settings) -> None:
    settings.MUDHIF_RHO_A_YEAR = 0.4
    publish(steward, "2026-Q1")
    settings.MUDHIF_RHO_A_YEAR = 1.0
    publish(steward, "2026-Q2")
    with pytest.raises(Refused, match=r"cost 0\.2 of the privacy budget, and 0\.04 is left"):
        publish(steward, "2026-Q3")
    assert sum(BudgetEntry.objects.values_list("millionths", flat=True)) == 280_000


def test_four_quarters_spend_their_part_of_the_year_and_no_more(steward: Viewer) -> None:
    assert [publish(steward, quarter).left for quarter in QUARTERS] == [600_000, 400_000, 200_000, 0]
    assert queries.ledger(steward).years[0].left == 200_000


def test_of_two_at_once_that_cannot_both_be_paid_one_is_refused(
    steward: Viewer, monkeypatch: pytest.MonkeyPatch, settings: Settings
) -> None:
    """The second publishes after the first was found affordable, before it is written."""
    from mudhif.people.mapping.actions import releasing

    settings.MUDHIF_RHO_A_YEAR = 0.4
    publish(steward, "2026-Q1")
    settings.MUDHIF_RHO_A_YEAR = 0.8
    blurred = blurring.blurred

    def overtaken(*arguments: object) -> object:
        monkeypatch.setattr(releasing, "blurred", blurred)
        tables = blurred(*arguments)  # type: ignore[arg-type]
        publish(steward, "2026-Q2")
        return tables

    monkeypatch.setattr(releasing, "blurred", overtaken)
    with pytest.raises(Refused, match="is left"):
        publish(steward, "2026-Q3")
    assert Release.objects.count() == BudgetEntry.objects.count() == 2


def test_the_clock_publishes_once_a_quarter(counted: NewMember) -> None:
    counted()
    with time_machine.travel(QUARTERS["2026-Q4"], tick=False):
        assert [publish_quarterly() for _ in range(3)] == [True, False, False]
    assert Release.objects.get().quarter == 4


def test_the_hash_on_the_record_is_that_of_what_is_stored(steward: Viewer) -> None:
    done = publish(steward, "2026-Q4")
    release = Release.objects.get()
    assert digest_of(release.keys, release.tables.all()) == release.digest == done.digest
    changed = release.tables.all()[0]
    changed.figures = bytes(len(changed.figures))[:-1] + b"\x01"
    assert digest_of(release.keys, [changed, *release.tables.exclude(pk=changed.pk)]) != done.digest


def test_where_people_worked_is_counted_of_those_who_agreed_alone(
    counted: NewMember, monkeypatch: pytest.MonkeyPatch, few_places: PublicKeys
) -> None:
    yes, no = counted(), counted(agreed=False)
    monkeypatch.setattr(governorates_of_work, "parts", {"test": lambda: {yes.person: "basra", no.person: "basra"}})
    assert blurring._where_counted_people_worked() == ["basra"]


def test_a_release_says_where_in_iraq_people_worked(
    few_places: PublicKeys, policy: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(blurring, "_where_counted_people_worked", lambda: ["basra"] * 900 + ["elsewhere"])
    quarter = str(actions.publish_by_policy().quarter)
    basra, nineveh = queries.figures_by_governorate(Viewer.anonymous(), quarter)
    assert (basra.told, nineveh.told) == (True, False)
    assert could_mean(basra.low, 900, basra.high)
