"""Every list page asks the database the same number of questions, whether it shows 3 rows or 60."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone, translation

from mudhif.atlas.skills.models import Concept, Label, TaxonomyVersion
from mudhif.base.foundation import ids
from mudhif.base.trail.actions import record, seal
from mudhif.config.viewers import person_viewing
from mudhif.people.mapping.models import BadLine, Register
from mudhif.people.members.models import Block, EvidenceCheck, Licence, Qualification, ReadLog, SkillHeld, User
from mudhif.people.organisations.models import Organisation
from mudhif.work.engagements.models import Engagement
from mudhif.work.needs.models import Criterion, Need, NeedText, SkillAsked
from mudhif.work.selection.models import Candidacy, Seat
from tests.authorisation.world import World, build

FEW, MANY = 3, 60
# Pages that count rows, or show the first of them, and do not grow with their number; the first page of the trail is
# full of what it took to build the world.
SUMMARIES = {"home", "skills", "trail:list"}
# What stands in the addresses of some lists.
PARTS = {"selection:shortlist": {"need": "need"}, "registers:bad_lines": {"register": "register_held"}}
Sow = Callable[[World, int], None]


def needs(status: str) -> Sow:
    """Needs of the host's hospital; open ones have come past the desk."""

    def sow(world: World, count: int) -> None:
        for _ in range(count):
            _need(world, status)

    return sow


def _need(world: World, status: str) -> Need:
    now, today = timezone.now(), timezone.localdate()
    opened = {"opened": now, "desk_id": _federation()} if status == "open" else {}
    need = Need.objects.create(
        host_id=world.things["organisation"], status=status, governorate="nineveh", modes=["remote"],
        hours_a_month=8, submitted=now, closes=today + timedelta(days=30), **opened,
    )  # fmt: skip
    for language in ("en", "ar"):
        NeedText.objects.create(need=need, language=language, original=language == "en", title="Help", narrative="Why")
    SkillAsked.objects.create(need=need, concept=world.things["concept"], weight=100)
    Criterion.objects.create(need=need, weight=100, position=0)
    return need


def _federation() -> Any:
    return Organisation.objects.get(kind="federation").id


def organisations(world: World, count: int) -> None:
    """Organisations for the directory and for the desk."""
    for number in range(count):
        Organisation.objects.create(
            kind="ngo", name_en=f"Society {number}", country="IQ", governorate="basra", verification="verified"
        )


def skills(world: World, count: int) -> None:
    """Skills with names, and the taxonomy in a new state as after an import."""
    for number in range(count):
        concept = Concept.objects.create(id=ids.new_id(), uri=f"urn:test:{ids.new_id()}", kind=Concept.Kind.SKILL)
        Label.objects.create(concept=concept, language="en", text=f"Skill {number}", folded="skill", preferred=True)
    TaxonomyVersion.objects.update_or_create(pk=1, defaults={"token": ids.new_id(), "changed_at": timezone.now()})


def acts(world: World, count: int) -> None:
    """Entries on the trail, and a checkpoint."""
    from django.db import transaction

    for _ in range(count):
        with transaction.atomic():
            record(person_viewing(world.people["host"].pk, "en"), "needs.opened", [ids.new_id()], {"seats": 1})
    seal()


def candidates(world: World, count: int) -> None:
    """Candidates on the shortlist of the host's need, each somebody else."""
    from mudhif.people.members import actions
    from mudhif.people.members.rules import WORDING, Mode, Purpose, SkillLevel

    until = timezone.localdate() + timedelta(days=90)
    for place in range(2, count + 2):
        viewer = person_viewing(User.objects.create_user(mail_handle=ids.short_code()).pk, "en")
        actions.start_profile(viewer, "Heron")
        actions.save_skill(viewer, world.things["concept"], SkillLevel(3), 3, "Three years")
        actions.save_offer(viewer, [Mode.REMOTE], 9)
        actions.publish(viewer)
        actions.give_consent(viewer, Purpose.INSTITUTIONS, until, WORDING[Purpose.INSTITUTIONS])
        Candidacy.objects.create(
            need_id=world.things["need"], member_id=viewer.person, status="agreed", place=place, found=timezone.now()
        )


def invitations(world: World, count: int) -> None:
    """One member is asked by many needs."""
    now = timezone.now()
    for _ in range(count):
        Candidacy.objects.create(
            need=_need(world, "open"), member=world.people["candidate"], status="invited", found=now, invited=now,
            answer_by=now + timedelta(days=9),
        )  # fmt: skip


def engagements(world: World, count: int) -> None:
    """One member works for many needs of one host."""
    today, now = timezone.localdate(), timezone.now()
    for _ in range(count):
        Engagement.objects.create(
            need=_need(world, "open"), candidacy=ids.new_id(), code=ids.short_code(), mode="remote", starts=today,
            host_id=world.things["organisation"], member=world.people["candidate"], hours_a_month=8, language="en",
            ends=today + timedelta(days=9), offered=now, expires=now + timedelta(days=9),
        )  # fmt: skip


def readings(world: World, count: int) -> None:
    """A member's record was read often."""
    for _ in range(count):
        ReadLog.objects.create(
            profile_id=world.people["candidate"].pk, at=timezone.now(), organisation=world.things["organisation"],
            role="host", reader=world.people["host"].pk, shown="blind", why="You stand on a shortlist",
        )  # fmt: skip


def offers(world: World, count: int) -> None:
    """A member can do much, and keeps many out."""
    profile = world.people["candidate"].pk
    for number in range(count):
        SkillHeld.objects.create(profile_id=profile, concept=ids.new_id(), level=3)
        Qualification.objects.create(profile_id=profile, field=f"Medicine {number}", level="master")
        Licence.objects.create(profile_id=profile, profession="2212", country="GB")
        Block.objects.create(profile_id=profile, organisation=ids.new_id(), since=timezone.now())


def panels(world: World, count: int) -> None:
    """An assessor sits on many panels."""
    for _ in range(count):
        Seat.objects.create(need=_need(world, "open"), assessor=world.people["assessor"], since=timezone.now())


def checks(world: World, count: int) -> None:
    """A member asked a desk to check much."""
    now, profile = timezone.now(), world.people["candidate"].pk
    for _ in range(count):
        EvidenceCheck.objects.create(
            profile_id=profile, subject="skill", line=ids.new_id(), organisation=_federation(), wording=1, asked=now,
            until=timezone.localdate(), ends=now + timedelta(days=9),
        )  # fmt: skip


def registers(world: World, count: int) -> None:
    """A desk keeps many registers."""
    now, today = timezone.now(), timezone.localdate()
    for number in range(count):
        Register.objects.create(owner=_federation(), name=f"List {number}", kind="members", ends=today, started=now)


def bad_lines(world: World, count: int) -> None:
    """A register of which many lines did not go on."""
    for line in range(count):
        BadLine.objects.create(register_id=world.things["register_held"], row=line, line=line, reason="no_name")


LISTS: dict[str, tuple[str, str, Sow]] = {
    "open needs": ("needs:list", "anonymous", needs("open")),
    "the desk's queue": ("needs:desk", "desk", needs("review")),
    "the host's needs": ("needs:host", "host", needs("draft")),
    "organisations": ("organisations:list", "anonymous", organisations),
    "the desk's organisations": ("organisations:desk", "desk", organisations),
    "skills": ("skills", "anonymous", skills),
    "all skills": ("skills_all", "anonymous", skills),
    "the trail": ("trail:list", "anonymous", acts),
    "checkpoints": ("trail:checkpoints", "anonymous", acts),
    "a shortlist": ("selection:shortlist", "host", candidates),
    "a shortlist for its panel": ("selection:shortlist", "assessor", candidates),
    "invitations": ("selection:invitations", "candidate", invitations),
    "panels": ("selection:panels", "assessor", panels),
    "a member's engagements": ("engagements:list", "candidate", engagements),
    "a host's engagements": ("engagements:list", "host", engagements),
    "readings": ("members:readings", "candidate", readings),
    "a member's checks": ("members:checks", "candidate", checks),
    "a desk's checks": ("checks:desk", "desk", checks),
    "a desk's registers": ("registers:list", "desk", registers),
    "lines that did not go on": ("registers:bad_lines", "desk", bad_lines),
    "a member's licences": ("members:licences", "candidate", offers),
    "a profile": ("members:profile", "candidate", offers),
    "a member's skills": ("members:skills", "candidate", offers),
    "a member's blocks": ("members:blocks", "candidate", offers),
    "the front door": ("home", "anonymous", needs("open")),
    "a member's front door": ("home", "candidate", invitations),
    "a host's front door": ("home", "host", needs("open")),
    "a desk's front door": ("home", "desk", needs("review")),
    "an assessor's front door": ("home", "assessor", panels),
}


def questions(world: World, name: str, persona: str) -> tuple[int, int]:
    """How many queries the page takes, once what is kept between requests is warm, and how long the page is."""
    client = Client()
    if persona != "anonymous":
        client.force_login(world.people[persona])
    with translation.override("en"):
        where = reverse(name, kwargs={part: world.things[thing] for part, thing in PARTS.get(name, {}).items()})
    client.get(where)
    with CaptureQueriesContext(connection) as asked:
        answer = client.get(where)
    assert answer.status_code == 200
    return len(asked), len(answer.content)


@pytest.mark.parametrize("what", LISTS)
def test_a_list_takes_as_many_queries_for_sixty_rows_as_for_three(db: None, what: str) -> None:
    name, persona, sow = LISTS[what]
    world = build()
    sow(world, FEW)
    few, short = questions(world, name, persona)
    sow(world, MANY - FEW)
    many, long = questions(world, name, persona)
    assert many == few
    assert name in SUMMARIES or long > short
