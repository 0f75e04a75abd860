"""What the tests of the selection room share: an open need of a hospital, members who fit it, and a panel."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest

from mudhif.base.foundation import clock
from mudhif.base.foundation.viewer import OrganisationTie, Role, Viewer
from mudhif.people.members import actions as members
from mudhif.people.members.rules import WORDING, LanguageLevel, Mode, Purpose, SkillLevel
from mudhif.work.needs.models import Criterion, CriterionText, LanguageAsked, Need, NeedText, SkillAsked
from mudhif.work.needs.queries import terms
from mudhif.work.selection import actions, index
from mudhif.work.selection.models import Candidacy
from mudhif.work.selection.rules.assessing import Score

TRAUMA_CARE, SUPERVISION = uuid4(), uuid4()
NewPerson = Callable[..., Viewer]
NewOrganisation = Callable[..., UUID]
NewMember = Callable[..., Viewer]
NewNeed = Callable[..., UUID]


@pytest.fixture(autouse=True)
def _empty_index() -> Iterator[None]:
    """Each test begins with an index that knows nobody."""
    index.forget_everything()
    yield
    index.forget_everything()


@dataclass(frozen=True)
class House:
    """The people around one need."""

    need: UUID
    host: Viewer
    desk: Viewer
    assessor: Viewer
    hospital: UUID
    federation: UUID


@pytest.fixture
def member(person: NewPerson) -> NewMember:
    """Makes a published member, open to hospitals, who holds both skills unless told otherwise."""

    def make(level: int = 4, *, purpose: Purpose = Purpose.INSTITUTIONS, arabic: int = 5, hours: int = 20) -> Viewer:
        viewer = replace(person(Role.MEMBER), time_zone="Europe/Stockholm")
        members.start_profile(viewer, "طائر الهور")
        members.save_skill(viewer, TRAUMA_CARE, SkillLevel(level), 9, "Nine years with children after the war")
        members.save_skill(viewer, SUPERVISION, SkillLevel(level), 6, "Supervision of trainees")
        members.save_languages(viewer, [("ar", LanguageLevel(arabic)), ("sv", LanguageLevel.C1)])
        members.save_offer(viewer, [Mode.REMOTE], hours)
        members.publish(viewer)
        members.give_consent(viewer, purpose, clock.today(viewer) + timedelta(days=200), WORDING[purpose])
        return viewer

    return make


@pytest.fixture
def open_need(organisation: NewOrganisation) -> NewNeed:
    """Makes an open need of a host for remote help, found by two skills and judged by two criteria."""

    def make(host: UUID, desk: UUID, **fields: object) -> UUID:
        today = date.today()  # noqa: DTZ011
        given = {
            "status": "open", "governorate": "nineveh", "modes": ["remote"], "hours_a_month": 12, "seats": 1,
            "starts": today + timedelta(days=60), "ends": today + timedelta(days=200),
            "closes": today + timedelta(days=40), "opened": clock.now(),
        }  # fmt: skip
        need = Need.objects.create(host_id=host, desk_id=desk, **{**given, **fields})
        NeedText.objects.create(need=need, language="en", title="Supervision of physicians", narrative="Help is needed")
        SkillAsked.objects.create(need=need, concept=TRAUMA_CARE, required=True, weight=60)
        SkillAsked.objects.create(need=need, concept=SUPERVISION, required=False, weight=40)
        LanguageAsked.objects.create(need=need, language="ar", level=4)
        for position, weight in enumerate((70, 30)):
            criterion = Criterion.objects.create(need=need, weight=weight, position=position)
            CriterionText.objects.create(criterion=criterion, language="en", text=f"Criterion {position + 1}")
        return need.id

    return make


@pytest.fixture
def house(
    person: NewPerson, organisation: NewOrganisation, mandate: Callable[[Viewer, UUID, Role], None], open_need: NewNeed
) -> House:
    """An open need with its host, its desk, and an assessor who sits on its panel."""
    hospital, federation = organisation("hospital"), organisation("federation", name="Federation")
    host = person(Role.HOST, organisation=hospital)
    desk = person(Role.DESK, organisation=federation, kind="federation")
    need = open_need(hospital, federation)
    assessor = new_assessor(person, mandate, federation)
    actions.assign_assessor(desk, need, identifier(assessor))
    return House(need, host, desk, assessor, hospital, federation)


def new_assessor(person: NewPerson, mandate: Callable[[Viewer, UUID, Role], None], organisation: UUID) -> Viewer:
    """Somebody with a mandate as an assessor."""
    viewer = person(Role.ASSESSOR, organisation=organisation, kind="federation")
    mandate(viewer, organisation, Role.ASSESSOR)
    return viewer


def identifier(viewer: Viewer) -> UUID:
    """The identifier of somebody who is signed in."""
    assert viewer.id is not None
    return viewer.id


def row(house: House, member: Viewer) -> Candidacy:
    """The member's candidacy."""
    return Candidacy.objects.get(need=house.need, member=member.id)


def find_and_invite(house: House, member: Viewer) -> str:
    """Find and invite one member; the code."""
    actions.find(house.host, house.need)
    code = row(house, member).code
    actions.invite(house.host, house.need, [code])
    return code


def agreed(house: House, member: Viewer) -> str:
    """Find, invite, and have the member agree; the code."""
    code = find_and_invite(house, member)
    actions.agree(member, code)
    return code


def scores(house: House, points: int = 80) -> list[Score]:
    """The same points for each criterion, with a sentence."""
    return [Score(one.id, points, "Nine years of evidence, checked") for one in terms(house.need).criteria]


def assessed(house: House, member: Viewer) -> str:
    """As `agreed`, and assessed by the panel's only assessor; the code."""
    code = agreed(house, member)
    actions.assess(house.assessor, house.need, code, scores(house))
    return code


def chosen(house: House, member: Viewer) -> str:
    """As `assessed`, and chosen; the code."""
    code = assessed(house, member)
    actions.decide(house.desk, house.need, code, chosen=True, reason="The strongest by every published criterion")
    return code


def tie(viewer: Viewer, organisation: UUID, kind: str, role: Role) -> Viewer:
    """The viewer with one mandate more."""
    ties = (*viewer.organisations, OrganisationTie(organisation, kind, role))
    return replace(viewer, organisations=ties, roles=viewer.roles | {role})
