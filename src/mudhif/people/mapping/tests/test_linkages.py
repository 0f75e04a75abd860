"""A trustee compares the registers of several owners, decides what is doubtful, and makes an estimate."""

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation

from mudhif.base.foundation import clock
from mudhif.base.foundation.errors import NotFound, Refused
from mudhif.base.foundation.events import publish, subscribe
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.base.trail import queries as trail
from mudhif.base.vault.queries import Erased, data_key
from mudhif.people.mapping import actions, jobs, queries
from mudhif.people.mapping.events import LinesTakenOff, LinksErased
from mudhif.people.mapping.linking.files import link_files
from mudhif.people.mapping.models import (
    BudgetEntry,
    BudgetYear,
    DoubtfulPair,
    Estimate,
    Linkage,
    LinkagePart,
    RegisterRow,
    Stage,
)
from mudhif.people.mapping.queries.links import linked_lines
from mudhif.people.mapping.rules.deciding import Verdict
from mudhif.people.mapping.tests.linking import UNSURE, Office, lines_of_one, office, people

pytestmark = pytest.mark.django_db


@pytest.fixture
def trustee(person: Callable[..., Viewer], organisation: Callable[..., UUID]) -> Viewer:
    return person(
        Role.TRUSTEE, organisation=organisation("federation", "A federation", governorate=""), kind="federation"
    )


@pytest.fixture
def embassy_office(person: Callable[..., Viewer], organisation: Callable[..., UUID]) -> Office:
    return office("Embassy", [*people()[:80], UNSURE[0]], person, organisation)


@pytest.fixture
def alumni(person: Callable[..., Viewer], organisation: Callable[..., UUID]) -> Office:
    return office("Alumni", [*people()[40:], UNSURE[1]], person, organisation)


@pytest.fixture
def begun_linkage(trustee: Viewer, embassy_office: Office, alumni: Office) -> UUID:
    return actions.start_linkage(trustee, [embassy_office.register, alumni.register], "GB")


@pytest.fixture
def linkage(begun_linkage: UUID) -> UUID:
    assert actions.link_registers(begun_linkage)
    return begun_linkage


@pytest.fixture
def doubtful(linkage: UUID, trustee: Viewer) -> UUID:
    """The identifier of a pair that waits."""
    shown = actions.show_next_pair(trustee, linkage)
    assert shown is not None
    return shown.id


def test_the_command_line_and_the_pages_find_the_same_people(
    linkage: UUID, embassy_office: Office, alumni: Office, tmp_path: Path
) -> None:
    offices = {"a": embassy_office, "b": alumni}
    order = sorted(offices, key=lambda name: offices[name].register)
    paths = [tmp_path / f"{name}.csv" for name in order]
    for path in paths:
        path.write_bytes(offices[path.stem].content)
    by_file = {(offices[name].register, row): person - 1 for name, row, person in link_files(paths).people()}
    assert {(register, row): person for register, row, person in linked_lines(linkage)} == by_file


def test_forty_people_are_found_on_both_registers(linkage: UUID, alumni: Office, embassy_office: Office) -> None:
    (other,) = lines_of_one(linkage, (alumni.register, 1))
    assert other == (embassy_office.register, 41)
    assert lines_of_one(linkage, (alumni.register, 80)) == ()


def test_a_doubtful_pair_stands_side_by_side_with_the_reasons(linkage: UUID, trustee: Viewer) -> None:
    shown = actions.show_next_pair(trustee, linkage)
    assert shown is not None
    assert {shown.left.full_name, shown.right.full_name} == {row[0] for row in UNSURE}
    assert shown.reasons
    assert queries.one_linkage(trustee, linkage).open_pairs


def test_a_decision_binds_the_next_run_and_can_be_taken_back(
    linkage: UUID, trustee: Viewer, doubtful: UUID, alumni: Office
) -> None:
    line = (alumni.register, 81)
    for answer, others in ((Verdict.SAME, 1), (Verdict.DIFFERENT, 0)):
        actions.decide(trustee, linkage, doubtful, answer)
        actions.link_again(trustee, linkage)
        assert actions.link_registers(linkage)
        assert len(lines_of_one(linkage, line)) == others
        (decided,) = actions.show_decided(trustee, linkage).rows
        assert decided.answer == answer
        actions.take_back(trustee, linkage, doubtful)
    assert actions.show_decided(trustee, linkage).rows == []
    assert actions.show_next_pair(trustee, linkage) is not None


def test_leaving_a_pair_binds_nothing_and_it_is_not_asked_again(linkage: UUID, trustee: Viewer, doubtful: UUID) -> None:
    actions.decide(trustee, linkage, doubtful, Verdict.UNSURE)
    actions.link_again(trustee, linkage)
    actions.link_registers(linkage)
    again = actions.show_next_pair(trustee, linkage)
    assert again is None or again.id != doubtful
    assert [row.id for row in actions.show_decided(trustee, linkage).rows] == [doubtful]


def test_only_a_neutral_trustee_sees_across(
    linkage: UUID, doubtful: UUID, embassy_office: Office, person: Callable[..., Viewer], trustee: Viewer
) -> None:
    partial = Viewer(
        trustee.id, trustee.roles | {Role.DESK}, trustee.organisations + embassy_office.desk.organisations, "en", "UTC"
    )
    for other in (embassy_office.desk, partial, person(Role.STEWARD), Viewer.anonymous()):
        for act in (
            lambda who: queries.one_linkage(who, linkage),
            lambda who: actions.show_next_pair(who, linkage),
            lambda who: actions.decide(who, linkage, doubtful, Verdict.SAME),
            lambda who: actions.make_estimate(who, linkage),
        ):
            with pytest.raises(NotFound):
                act(other)
    assert embassy_office.register not in {part.register for part in queries.registers_to_link(partial)}
    assert queries.registers_to_link(embassy_office.desk) == ()


def test_a_desk_sees_the_same_of_its_register_whether_others_list_its_people_or_not(
    linkage: UUID, embassy_office: Office
) -> None:
    shown = queries.one_register(embassy_office.desk, embassy_office.register)
    assert queries.twice_on(embassy_office.desk, embassy_office.register) is None
    Linkage.objects.all().delete()
    assert queries.one_register(embassy_office.desk, embassy_office.register) == shown


def test_nothing_about_a_person_stands_in_plain_columns(linkage: UUID, doubtful: UUID, trustee: Viewer) -> None:
    actions.decide(trustee, linkage, doubtful, Verdict.SAME)
    rows = [row for model in (Linkage, LinkagePart, DoubtfulPair) for row in model.objects.values_list()]
    raw = b" ".join(
        bytes(value) if isinstance(value, memoryview | bytes) else repr(value).encode() for row in rows for value in row
    )
    assert [secret for secret in (b"Zubaidi", b"given", b"same", b"1961") if secret in raw] == []


def test_how_often_a_trustee_looks_and_decides_is_not_on_the_record(
    linkage: UUID, trustee: Viewer, doubtful: UUID
) -> None:
    for answer in Verdict:
        actions.show_next_pair(trustee, linkage)
        actions.decide(trustee, linkage, doubtful, answer)
    acts = [entry.content.act for entry in trail.entries(Viewer.anonymous()).rows if entry.content]
    assert acts.count("linkages.pairs_shown") == acts.count("linkages.pairs_decided") == 1


def test_a_killed_worker_is_followed_by_another(begun_linkage: UUID) -> None:
    Linkage.objects.update(progressed="2026-01-01T00:00Z", percent=60)
    assert jobs.take_up_stalled_linkages() == 1
    assert jobs.take_up_stalled_linkages() == 0
    assert [actions.link_registers(begun_linkage) for _ in range(2)] == [True, False]
    assert Linkage.objects.get().stage == Stage.DECIDING


def test_the_estimate_is_paid_for_and_every_link_goes_with_its_key(
    linkage: UUID, trustee: Viewer, policy: None
) -> None:
    found: list[int] = []
    subscribe(LinksErased, lambda event: found.append(len(list(linked_lines(event.linkage)))))
    made = actions.make_estimate(trustee, linkage)
    assert found[-1] == 162
    (shown,) = queries.estimates_of(Viewer.anonymous(), "GB")
    assert (shown.id, shown.lists, shown.millionths) == (made, 2, 50_000)
    assert queries.ledger(trustee).years[0].estimates == (("GB", 50_000),)
    assert not DoubtfulPair.objects.exists()
    assert not LinkagePart.objects.exists()
    with pytest.raises(Erased):
        data_key(linkage)
    assert queries.one_linkage(trustee, linkage).stage == Stage.ESTIMATED


def test_a_budget_that_does_not_reach_keeps_the_links_and_publishes_nothing(
    linkage: UUID, trustee: Viewer, policy: None
) -> None:
    year = BudgetYear.objects.create(year=clock.now().year, millionths=1_000_000)
    for _ in range(4):
        other = Estimate.objects.create(place="SE", year=year.year, made=clock.now(), lists=2)
        BudgetEntry.objects.create(year=year, estimate=other, millionths=50_000)
    with pytest.raises(Refused, match="spent"):
        actions.make_estimate(trustee, linkage)
    assert Estimate.objects.count() == BudgetEntry.objects.count() == 4
    assert data_key(linkage)


def test_a_register_that_is_erased_takes_its_links_along(linkage: UUID, alumni: Office) -> None:
    actions.erase_register(alumni.desk, alumni.register)
    assert not Linkage.objects.exists()
    with pytest.raises(Erased):
        data_key(linkage)


def test_a_line_that_is_taken_off_leaves_no_pair_and_no_link(
    linkage: UUID, trustee: Viewer, doubtful: UUID, alumni: Office
) -> None:
    actions.decide(trustee, linkage, doubtful, Verdict.SAME)
    RegisterRow.objects.filter(register=alumni.register, row__in=[1, 81]).delete()
    publish(LinesTakenOff(alumni.register, (1, 81)))
    assert actions.show_decided(trustee, linkage).rows == []
    assert {(alumni.register, 1), (alumni.register, 81)}.isdisjoint(line[:2] for line in linked_lines(linkage))
    actions.link_again(trustee, linkage)
    assert actions.link_registers(linkage)


def test_an_owner_is_told_that_its_list_is_compared_and_nothing_of_what_is_found(
    begun_linkage: UUID, trustee: Viewer, embassy_office: Office, alumni: Office, policy: None
) -> None:
    desk, register = embassy_office.desk, embassy_office.register
    before = queries.comparisons_of(desk, register)
    assert [one.place for one in before] == ["United Kingdom"]
    assert actions.link_registers(begun_linkage)
    assert queries.comparisons_of(desk, register) == before
    with pytest.raises(NotFound):
        queries.comparisons_of(desk, alumni.register)
    actions.make_estimate(trustee, begun_linkage)
    assert queries.comparisons_of(desk, register) == ()


def test_the_page_of_a_compared_register_names_no_other_owner(
    begun_linkage: UUID,
    embassy_office: Office,
    mandate: Callable[..., None],
    signed_in: Callable[[Viewer], Client],
) -> None:
    mandate(embassy_office.desk, embassy_office.organisation, Role.DESK)
    with translation.override("en"):
        address = reverse("registers:one", args=[embassy_office.register])
    page = signed_in(embassy_office.desk).get(address).content.decode()
    assert "It is being compared" in page
    assert "Alumni" not in page


def test_one_register_is_no_linkage(trustee: Viewer, alumni: Office) -> None:
    with pytest.raises(Refused, match="two registers"):
        actions.start_linkage(trustee, [alumni.register], "GB")
