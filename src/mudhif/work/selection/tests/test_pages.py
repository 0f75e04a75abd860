"""The pages of a selection: who comes in, what nobody sees, and what it costs."""

from collections.abc import Callable
from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from mudhif.atlas.skills.models import Broader, Concept
from mudhif.base.foundation import clock
from mudhif.base.foundation.errors import Refused
from mudhif.base.foundation.viewer import Viewer
from mudhif.people.members import actions as members
from mudhif.people.members.actions.search import refresh
from mudhif.people.members.models import Licence, Profile
from mudhif.people.members.rules import SkillLevel
from mudhif.work.needs.models import Need, SkillAsked
from mudhif.work.selection import actions
from mudhif.work.selection.models import Clearance, Decision, Review
from mudhif.work.selection.tests.conftest import (
    House,
    NewMember,
    agreed,
    assessed,
    chosen,
    find_and_invite,
    row,
    scores,
)

SignIn = Callable[[Viewer], Client]
# Queries of a shortlist's page: read for the first time, and again within the hour.
FIRST, AGAIN = 28, 24


@pytest.fixture
def came_in(signed_in: SignIn, mandate: Callable[..., None]) -> SignIn:
    """A browser of somebody whose roles are written down as mandates."""

    def come(viewer: Viewer) -> Client:
        for tie in viewer.organisations:
            mandate(viewer, tie.organisation, tie.role)
        return signed_in(viewer)

    return come


def words(client: Client, address: str, *arguments: object) -> str:
    """What a page says."""
    answer = client.get(reverse(address, args=arguments))
    assert answer.status_code == 200
    return str(answer.content.decode())


def test_a_shortlist_shows_code_and_evidence_and_nothing_that_tells_who(
    house: House, member: NewMember, came_in: SignIn
) -> None:
    someone = member()
    Profile.objects.filter(pk=someone.id).update(country="SE", city="stockholm")
    code = agreed(house, someone)
    page = words(came_in(house.host), "selection:shortlist", house.need)
    assert code in page
    assert all(secret not in page for secret in ("طائر الهور", "Stockholm", "Sweden", str(someone.id)))


def test_the_form_keeps_what_was_typed_and_says_what_is_missing(
    house: House, member: NewMember, came_in: SignIn
) -> None:
    code = agreed(house, member())
    client = came_in(house.assessor)
    page = client.get(reverse("selection:assess", args=[house.need, code])).content.decode()
    names = [part.split('"')[0] for part in page.split('name="')[1:] if part.startswith(("points_", "evidence_"))]
    typed = {name: "70" if name.startswith("points") else "A first sentence \u202e عن الدليل" for name in names[:3]}
    answer = client.post(reverse("selection:assess", args=[house.need, code]), typed)
    assert answer.status_code == 422
    assert "A first sentence" in answer.content.decode()
    assert "Name what in the profile your points rest on." in answer.content.decode()


@pytest.mark.parametrize("reason", ["", "short", "x" * 3_000, "\x00\u202e" * 40])
def test_a_decision_without_a_proper_reason_is_asked_again(
    house: House, member: NewMember, came_in: SignIn, reason: str
) -> None:
    code = assessed(house, member())
    address = reverse("selection:decide", args=[house.need, code])
    answer = came_in(house.assessor).post(address, {"chosen": "yes", "reason": reason})
    assert answer.status_code == 422
    assert not Decision.objects.exists()


def test_a_foreign_need_and_a_missing_one_answer_alike(house: House, member: NewMember, came_in: SignIn) -> None:
    client = came_in(member())
    for need in (house.need, uuid4()):
        for name in ("selection:shortlist", "selection:influence", "selection:panel", "selection:tie"):
            assert client.get(reverse(name, args=[need])).status_code == 404


def test_an_invitation_of_somebody_else_is_not_there(house: House, member: NewMember, came_in: SignIn) -> None:
    code = find_and_invite(house, member())
    client = came_in(member())
    for name in ("invitation", "withdraw", "release"):
        assert client.get(reverse(f"selection:{name}", args=[code])).status_code == 404


def test_strangers_are_asked_to_sign_in(house: House, client: Client) -> None:
    answer = client.get(reverse("selection:shortlist", args=[house.need]))
    assert answer.status_code == 302


def test_a_member_agrees_and_gives_a_name_on_the_pages(house: House, member: NewMember, came_in: SignIn) -> None:
    someone = member()
    code = find_and_invite(house, someone)
    client = came_in(someone)
    assert "Do you agree to be assessed?" in words(client, "selection:invitation", code)
    client.post(reverse("selection:agree", args=[code]))
    assert row(house, someone).status == "agreed"
    actions.assess(house.assessor, house.need, code, scores(house))
    actions.decide(house.desk, house.need, code, chosen=True, reason="The strongest by every criterion")
    empty = client.post(reverse("selection:release", args=[code]), {"name": " "})
    assert empty.status_code == 422
    client.post(reverse("selection:release", args=[code]), {"name": "نادية حسن"})
    assert row(house, someone).status == "released"


def test_the_host_reads_the_name_only_by_asking(house: House, member: NewMember, came_in: SignIn) -> None:
    someone = member()
    code = chosen(house, someone)
    client, address = came_in(house.host), reverse("selection:name", args=[house.need, code])
    assert client.get(address).status_code == 404
    actions.release(someone, code, "Nadia Hassan")
    assert "Nadia" not in client.get(address).content.decode()
    assert "Nadia Hassan" in client.post(address).content.decode()


def test_the_pages_of_a_shortlist_cost_the_same_however_many_stand_on_it(
    house: House, member: NewMember, came_in: SignIn
) -> None:
    client, address = came_in(house.host), reverse("selection:shortlist", args=[house.need])
    counts = []
    for more in (1, 4):
        for _ in range(more):
            member()
        actions.find(house.host, house.need)
        client.get(address)
        with CaptureQueriesContext(connection) as captured:
            client.get(address)
        counts.append(len(captured))
    assert counts[0] == counts[1] <= AGAIN


def test_whoever_looks_and_what_skills_are_called_is_read_once(
    house: House, member: NewMember, came_in: SignIn
) -> None:
    member()
    actions.find(house.host, house.need)
    client, address = came_in(house.host), reverse("selection:shortlist", args=[house.need])
    with CaptureQueriesContext(connection) as captured:
        client.get(address)
    asked = [query["sql"] for query in captured]
    assert sum('FROM "people_members_user"' in sql for sql in asked) == 1
    assert sum('FROM "atlas_skills_label"' in sql for sql in asked) <= 1
    assert len(asked) <= FIRST


def test_finding_costs_the_same_however_many_are_found(house: House, member: NewMember) -> None:
    counts = []
    for more in (1, 5):
        for _ in range(more):
            member()
        actions.find(house.host, house.need)
        with CaptureQueriesContext(connection) as captured:
            actions.find(house.host, house.need)
        counts.append(len(captured))
    assert counts[0] == counts[1]


def test_the_influence_report_moves_who_rests_on_attested_evidence(
    house: House, member: NewMember, came_in: SignIn
) -> None:
    member()
    actions.find(house.host, house.need)
    page = words(came_in(house.assessor), "selection:influence", house.need)
    assert "No place would change." in page


def test_interest_says_at_which_gate_one_stops(house: House, member: NewMember, came_in: SignIn) -> None:
    someone = member(arabic=1)
    client = came_in(someone)
    page = words(client, "selection:interest", house.need)
    assert "You stop at this gate now: Required language" in page
    client.post(reverse("selection:interest", args=[house.need]))
    assert "You stop at: Required language" in words(client, "selection:invitations")
    assert "You stop" not in words(came_in(house.host), "selection:shortlist", house.need)


def test_a_skill_that_is_part_of_what_one_holds_earns_a_part(house: House, member: NewMember) -> None:
    wider, wanted = (Concept.objects.create(id=uuid4(), uri=f"urn:test:{n}", kind="skill") for n in range(2))
    Broader.objects.create(narrower=wanted, broader=wider, source="starter")
    SkillAsked.objects.filter(need=house.need).delete()
    SkillAsked.objects.create(need_id=house.need, concept=wanted.id, required=True, weight=100)
    someone = member()
    members.save_skill(someone, wider.id, SkillLevel.TEACHES, 12, "Proof", documented=True)
    actions.find(house.host, house.need)
    reason = row(house, someone).reasons[0]
    assert (reason["held"], reason["per_cent"]) == (wider.id.hex, 40)
    assert 0 < reason["tenths"] < 400


def test_the_urgent_pool_is_asked_first_and_reviewed_by_somebody_else(
    house: House, member: NewMember, came_in: SignIn
) -> None:
    Need.objects.filter(pk=house.need).update(urgent=True, licence="2212")
    ready, other = member(level=2), member(level=5)
    for one in (ready, other):
        members.save_licence(one, "2212", "SE")
    Licence.objects.update(state=Licence.State.VERIFIED)
    for one in (ready, other):
        refresh(Profile.objects.get(pk=one.id))
    actions.ask_to_be_cleared(ready, "2212")
    actions.clear(house.desk, Clearance.objects.get().code, clock.today(house.desk) + timedelta(days=90))
    assert actions.find(house.host, house.need) == 1
    code = row(house, ready).code
    actions.invite(house.host, house.need, [code])
    actions.agree(ready, code)
    actions.decide(house.desk, house.need, code, chosen=True, reason="Cleared beforehand and free this week")
    assert Review.objects.get().due == clock.today(house.desk) + timedelta(days=1)
    with pytest.raises(Refused, match="Somebody else"):
        actions.review(house.desk, house.need, code, stands=True, finding="It was as it should be, I think")
    actions.review(house.assessor, house.need, code, stands=True, finding="The lane was used as it should be")
    assert Review.objects.get().stands is True


def test_who_marks_nobody_stays_on_the_shortlist_and_reads_why(
    house: House, member: NewMember, came_in: SignIn
) -> None:
    agreed(house, member())
    answer = came_in(house.host).post(reverse("selection:invite", args=[house.need]), follow=True)
    assert answer.redirect_chain[0][0] == reverse("selection:shortlist", args=[house.need])
    assert "Choose at least one candidate to invite." in answer.content.decode()
