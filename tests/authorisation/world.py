"""A small world with one of each thing, and one of each person who might ask for it."""

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

import numpy as np
from django.utils import timezone

from mudhif.atlas.skills.models import Concept, Label
from mudhif.base.foundation import ids
from mudhif.base.foundation.viewer import OrganisationTie, Role, Viewer
from mudhif.base.vault.queries import data_key
from mudhif.people.mapping import actions as mapping
from mudhif.people.mapping.models import BudgetEntry, BudgetYear, DoubtfulPair, Linkage, Release, ReleaseTable, Stage
from mudhif.people.mapping.queries.links import Weighed, sealed_pair, sealed_verdict
from mudhif.people.mapping.rules.deciding import Line, Verdict
from mudhif.people.mapping.rules.keys import arranged, from_json
from mudhif.people.mapping.rules.quarters import MILLION, Quarter
from mudhif.people.members import actions as members
from mudhif.people.members.models import (
    ApiToken,
    Block,
    EvidenceCheck,
    Licence,
    Profile,
    Qualification,
    SkillHeld,
    User,
)
from mudhif.people.members.queries.naming import ISCO_ADDRESS
from mudhif.people.members.rules import WORDING, Purpose, SkillLevel
from mudhif.people.organisations.models import GroundRecord, Invitation, Mandate, Organisation, Suspension
from mudhif.work.engagements.models import Engagement
from mudhif.work.needs.models import Criterion, Need, NeedText, Question, SkillAsked
from mudhif.work.selection.models import Candidacy, Clearance, Search, Seat
from tests.authorisation.world_dialogues import dialogues
from tests.authorisation.world_registers import held_register, registers

# Everyone who asks. `candidate` is the member whose things these are; `host` and `colleague` speak for the same
# hospital; `desk` opened the need; each `other_…` holds the same role elsewhere.
PERSONAS = (
    "anonymous", "newcomer", "candidate", "other_member", "host", "colleague", "other_host", "desk", "other_desk",
    "assessor", "other_assessor", "auditor", "trustee", "convenor", "other_convenor",
    "moderator", "other_moderator", "steward",
)  # fmt: skip


@dataclass
class World:
    """People by persona, and what an address names, by the name of its part."""

    people: dict[str, User] = field(default_factory=dict)
    things: dict[str, Any] = field(default_factory=dict)


def build() -> World:
    """One of each. Everything that belongs to someone belongs to `candidate` or to the hospital of `host`."""
    world = World()
    world.people = {name: _person(name) for name in PERSONAS if name != "anonymous"}
    hospital, federation = _organisations(world)
    need = _need(world, hospital, federation)
    world.things["concept"] = _concept()
    world.things["quarter"] = _release()
    profile = _profile(world.people["candidate"])
    _selection(world, need)
    _profile_parts(world, profile)
    _engagement(world, need)
    world.things |= registers(world.people, federation.id) | dialogues(world.people, federation.id)
    _linkages(world, federation)
    return world


def _person(name: str) -> User:
    return User.objects.create_user(f"{name}@handle.invalid", steward=name == "steward")


def _organisation(kind: str, name: str) -> Organisation:
    names = {"name_en": name, "name_ar": name, "name_ckb": name}
    return Organisation.objects.create(kind=kind, country="IQ", governorate="nineveh", verification="verified", **names)


def _organisations(world: World) -> tuple[Organisation, Organisation]:
    hospital, elsewhere = _organisation("hospital", "A hospital"), _organisation("hospital", "Another hospital")
    federation, embassy = _organisation("federation", "The federation"), _organisation("embassy", "An embassy")
    for name, organisation, role in (
        ("host", hospital, Role.HOST), ("colleague", hospital, Role.HOST), ("other_host", elsewhere, Role.HOST),
        ("desk", federation, Role.DESK), ("other_desk", embassy, Role.DESK), ("assessor", federation, Role.ASSESSOR),
        ("other_assessor", embassy, Role.ASSESSOR), ("auditor", embassy, Role.AUDITOR),
        ("trustee", federation, Role.TRUSTEE), ("convenor", federation, Role.CONVENOR),
        ("moderator", federation, Role.MODERATOR), ("other_moderator", federation, Role.MODERATOR),
        ("other_convenor", _organisation("association", "A second federation"), Role.CONVENOR),
    ):  # fmt: skip
        world.things[f"mandate_{name}"] = _mandate(world.people[name], organisation, role).id
    suspended = _organisation("hospital", "A suspended hospital")
    for name in ("host", "colleague"):
        _mandate(world.people[name], suspended, Role.HOST)
    _suspension(world, suspended, confirmed=timezone.now())
    doubted = _organisation("hospital", "A hospital in doubt")
    _suspension(world, doubted)
    ground = GroundRecord.objects.create(
        organisation=hospital,
        ground="visited",
        recorder=world.people["desk"],
        speaks_for=federation,
        recorded=timezone.now(),
    )
    invitation = Invitation.objects.create(
        organisation=hospital, role=Role.HOST, ends=timezone.localdate() + timedelta(days=90), mail_address=b"",
        mail_handle="x@handle.invalid", invited_by=world.people["host"], open_until=timezone.now() + timedelta(days=7),
    )  # fmt: skip
    world.things |= {
        "organisation": hospital.id,
        "suspended": suspended.id,
        "elsewhere": elsewhere.id,
        "doubted": doubted.id,
        "ground": ground.id,
        "organisation_invitation": invitation.id,
    }
    return hospital, federation


def _release() -> str:
    """Counts of nobody, over one country."""
    quarter = Quarter(2026, 4)
    release = Release.objects.create(
        year=quarter.year, quarter=quarter.number, published=timezone.now(), digest="0" * 64,
        keys=arranged({"SE": "northern-europe"}, {}, ("northern-europe",)).as_json(),
    )  # fmt: skip
    year = BudgetYear.objects.create(year=quarter.year, millionths=MILLION)
    BudgetEntry.objects.create(year=year, release=release, millionths=1)
    keys = from_json(release.keys)
    for subject, of in (("people", keys.people()), ("modes", keys.modes())):
        for table in of.tables():
            nobody = np.zeros(of.shape(table), dtype="<i4").tobytes()
            ReleaseTable.objects.create(
                release=release, subject=subject, level=table.level, by_group=table.by_group,
                by_decade=table.by_decade, figures=nobody, low=nobody, high=nobody,
            )  # fmt: skip
    return str(quarter)


def _suspension(world: World, organisation: Organisation, **fields: Any) -> None:
    Suspension.objects.create(
        organisation=organisation, reason="Why", language="en", proposed_by=world.people["other_desk"],
        proposed_as="desk", proposed=timezone.now(), **fields,
    )  # fmt: skip


def _mandate(person: User, organisation: Organisation, role: Role) -> Mandate:
    today = timezone.localdate()
    return Mandate.objects.create(
        organisation=organisation,
        person=person,
        role=role,
        starts=today - timedelta(days=9),
        ends=today + timedelta(days=99),
    )


def _concept() -> UUID:
    concept = Concept.objects.create(id=ids.new_id(), uri="urn:mudhif:skill:listening", kind=Concept.Kind.SKILL)
    address = f"{ISCO_ADDRESS}2212"
    group = Concept.objects.create(
        id=uuid5(NAMESPACE_URL, address), uri=address, kind=Concept.Kind.OCCUPATION_GROUP, code="2212"
    )
    for row, text in ((concept, "listening"), (group, "physicians")):
        Label.objects.create(concept=row, language="en", text=text, folded=text, preferred=True, source="starter")
    return concept.id


def _need_row(hospital: Organisation, status: str, **fields: Any) -> Need:
    today = timezone.localdate()
    need = Need.objects.create(
        host=hospital, status=status, governorate="nineveh", modes=["remote"], hours_a_month=8, seats=2,
        starts=today + timedelta(days=60), ends=today + timedelta(days=90), closes=today + timedelta(days=30), **fields,
    )  # fmt: skip
    NeedText.objects.create(need=need, language="en", title=f"A need ({status})", narrative="Why")
    Criterion.objects.create(need=need, weight=100, position=0)
    SkillAsked.objects.create(need=need, concept=ids.new_id(), required=True, weight=100)
    return need


def _need(world: World, hospital: Organisation, federation: Organisation) -> Need:
    need = _need_row(hospital, "open", desk=federation, opened=timezone.now())
    waiting = _need_row(hospital, "review")
    question = Question.objects.create(
        need=waiting, asked_by=world.people["desk"], language="en", question="Why?", asked=timezone.now()
    )
    draft = _need_row(hospital, "draft")
    world.things |= {"need": need.id, "draft": draft.id, "waiting": waiting.id, "question": question.id}
    return need


def _profile(member: User) -> Profile:
    viewer = Viewer(member.pk, frozenset({Role.MEMBER}), (), "en", "Asia/Baghdad")
    members.start_profile(viewer, "Heron")
    members.save_skill(viewer, ids.new_id(), SkillLevel(4), 9, "Nine years of it")
    members.publish(viewer)
    for purpose in (Purpose.INSTITUTIONS, Purpose.FEDERATION):
        members.give_consent(viewer, purpose, timezone.localdate() + timedelta(days=90), WORDING[purpose])
    return Profile.objects.get(member=member)


def _candidacy(world: World, need: Need, status: str) -> Candidacy:
    now = timezone.now()
    return Candidacy.objects.create(
        need=need, member=world.people["candidate"], code=ids.short_code(), status=status, found=now, invited=now,
        answer_by=now + timedelta(days=9), answered=None if status == "invited" else now,
    )  # fmt: skip


def _selection(world: World, need: Need) -> None:
    Seat.objects.create(need=need, assessor=world.people["assessor"], since=timezone.now())
    Search.objects.create(need=need, first=timezone.now(), latest=timezone.now())
    candidacy = _candidacy(world, need, "agreed")
    clearance = Clearance.objects.create(
        member=world.people["candidate"], profession="2212", asked=timezone.now(), code=ids.short_code()
    )
    world.things |= {"code": candidacy.code, "clearance": clearance.id, "clearance_code": clearance.code}


def _profile_parts(world: World, profile: Profile) -> None:
    now = timezone.now()
    skill = SkillHeld.objects.create(profile=profile, concept=ids.new_id(), level=3)
    block = Block.objects.create(profile=profile, governorate="basra", since=now)
    digest, ends_at = "0" * 64, now + timedelta(days=9)
    token = ApiToken.objects.create(
        person=profile.member, label="reports", digest=digest, scopes=["engagements:read"], created=now, ends=ends_at
    )
    world.things |= _checks(world, profile)
    world.things |= {
        "token": token.id,
        "skill": skill.id, "block": block.id,
        "qualification": Qualification.objects.create(profile=profile, field="Medicine", level="master").id,
        "licence": Licence.objects.create(profile=profile, profession="2212", country="GB").id,
    }  # fmt: skip


def _checks(world: World, profile: Profile) -> dict[str, Any]:
    """What the candidate asked the federation's desk to check: one waits, one is asked back, one is confirmed."""
    now = timezone.now()
    federation = Organisation.objects.get(kind="federation").id
    found: dict[str, Any] = {}
    for name, status in (("check", "waiting"), ("questioned", "question"), ("mark", "confirmed")):
        row = EvidenceCheck.objects.create(
            profile=profile, subject="qualification", line=ids.new_id(), organisation=federation, wording=1, asked=now,
            until=timezone.localdate() + timedelta(days=9), ends=now + timedelta(days=9), status=status,
        )  # fmt: skip
        found |= {name: row.id, f"{name}_code": row.code}
    return found


def _engagement(world: World, need: Need) -> None:
    today, now = timezone.localdate(), timezone.now()
    offered = _candidacy(world, Need.objects.get(pk=world.things["waiting"]), "offered")
    row = Engagement.objects.create(
        need=need, candidacy=offered.id, code=offered.code, host=need.host, member=world.people["candidate"],
        mode="remote", starts=today, ends=today + timedelta(days=9), hours_a_month=8, language="en", offered=now,
        expires=now + timedelta(days=9),
    )  # fmt: skip
    world.things["engagement"] = row.id


def _linkages(world: World, federation: Organisation) -> None:
    """A register compared with itself, and a linkage across registers; a pair was decided in each, another waits."""
    desk = _viewer(world, "desk", federation, Role.DESK)
    trustee = _viewer(world, "trustee", federation, Role.TRUSTEE)
    first, second = (held_register(desk, federation.id) for _ in range(2))
    within = mapping.look_for_twice(desk, first)
    across = mapping.start_linkage(trustee, [first, second], "GB")
    world.things |= {
        "register_twice": first, "pair_twice": _pairs(within, (first, 1), (first, 1)),
        "linkage": across, "pair": _pairs(across, (first, 1), (second, 1)),
    }  # fmt: skip


def _viewer(world: World, name: str, organisation: Organisation, role: Role) -> Viewer:
    ties = (OrganisationTie(organisation.id, organisation.kind, role),)
    return Viewer(world.people[name].pk, frozenset({role}), ties, "en", "Asia/Baghdad")


def _pairs(linkage: UUID, *pair: Line) -> UUID:
    """A decided pair and one that waits, as a run leaves them; the identifier of the decided one."""
    key, one, other = data_key(linkage), ids.new_id(), ids.new_id()
    weighed = Weighed((pair[0], pair[1]), (("given", "same", 5.0),))
    rows = [
        DoubtfulPair(id=each, linkage_id=linkage, position=0, sealed=sealed_pair(key, linkage, each, weighed))
        for each in (one, other)
    ]
    rows[0].answer, rows[0].answered = sealed_verdict(key, rows[0], Verdict.SAME), timezone.now()
    DoubtfulPair.objects.bulk_create(rows)
    Linkage.objects.filter(pk=linkage).update(stage=Stage.DECIDING)
    return one


def identifier() -> UUID:
    """An identifier of nothing."""
    return ids.new_id()
