"""The world of the authorisation tests, with candidates at later stations, so that every form is open to somebody."""

from datetime import timedelta
from uuid import UUID

from django.utils import timezone

from mudhif.base.foundation import ids
from mudhif.base.foundation.viewer import Role
from mudhif.people.organisations.models import Mandate, Organisation
from mudhif.work.engagements.models import Engagement
from mudhif.work.needs.models import Criterion, Need, NeedText
from mudhif.work.selection.models import Candidacy, Decision, Review
from tests.authorisation.world import World, build


def furnished() -> World:
    """One of each thing, one whom a host may make an offer to, and one who may give a name."""
    world = build()
    hospital = Organisation.objects.get(pk=world.things["organisation"])
    for station in ("released", "chosen", "invited"):
        world.things[station] = _candidate(world, hospital, station)
    world.things["finished"] = _finished(world, hospital)
    _decided(world, hospital)
    _free_seat(world)
    return world


def _finished(world: World, hospital: Organisation) -> UUID:
    """Work that has ended, so that both sides may say how it went."""
    now, today = timezone.now(), timezone.localdate()
    row = Engagement.objects.create(
        need_id=world.things["need"], candidacy=ids.new_id(), code=ids.short_code(), host=hospital, status="finished",
        member=world.people["candidate"], mode="remote", starts=today - timedelta(days=9), ends=today, hours_a_month=8,
        language="en", offered=now, expires=now + timedelta(days=9), finished=now,
    )  # fmt: skip
    return row.id


def _decided(world: World, hospital: Organisation) -> None:
    """One whom the assessor chose in the urgent lane, and whose decision waits for a second look."""
    world.things["decided"] = _candidate(world, hospital, "chosen")
    row = Candidacy.objects.select_related("need").get(code=world.things["decided"])
    Need.objects.filter(pk=row.need_id).update(desk=Organisation.objects.get(kind="federation"), urgent=True)
    world.things["urgent"] = row.need_id
    by, today = world.people["assessor"], timezone.localdate()
    decision = Decision.objects.create(
        candidacy=row, chosen=True, reason="Why", language="en", by=by, at=timezone.now()
    )
    Review.objects.create(decision=decision, due=today + timedelta(days=9))


def _free_seat(world: World) -> None:
    """An assessor of the desk's who has no seat yet."""
    today, federation = timezone.localdate(), Organisation.objects.get(kind="federation")
    Mandate.objects.create(
        organisation=federation, person=world.people["newcomer"], role=Role.ASSESSOR, starts=today,
        ends=today + timedelta(days=9),
    )  # fmt: skip


def _candidate(world: World, hospital: Organisation, status: str) -> str:
    now, today = timezone.now(), timezone.localdate()
    need = Need.objects.create(
        host=hospital, status="open", governorate="nineveh", modes=["remote"], hours_a_month=8, seats=2, opened=now,
        starts=today + timedelta(days=60), ends=today + timedelta(days=90), closes=today + timedelta(days=30),
    )  # fmt: skip
    NeedText.objects.create(need=need, language="en", title=f"A need with somebody {status}", narrative="Why")
    Criterion.objects.create(need=need, weight=100, position=0)
    row = Candidacy.objects.create(
        need=need, member=world.people["candidate"], code=ids.short_code(), status=status, found=now, invited=now,
        answer_by=now + timedelta(days=9), answered=None if status == "invited" else now,
    )  # fmt: skip
    return row.code
