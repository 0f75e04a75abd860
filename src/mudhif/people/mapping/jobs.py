"""What the mapping room does in the background: reading and erasing registers, and a release a quarter."""

import logging
from datetime import timedelta
from uuid import UUID

from django_tasks import task

from mudhif.base.foundation import clock
from mudhif.base.foundation.errors import Refused
from mudhif.base.foundation.viewer import Viewer
from mudhif.people.mapping import actions
from mudhif.people.mapping.models import Linkage, Mailing, Register, Stage, State
from mudhif.people.members.events import AddressConfirmed

logger = logging.getLogger(__name__)
# A reading that has not gone on for this long was killed.
STALLED = timedelta(seconds=60)
# A linkage is silent for longer while it learns.
LINKING_STALLED = timedelta(minutes=5)


@task()
def read_confirmed(register: str) -> None:
    """Read one register in the background."""
    actions.read_into(UUID(register))


@task()
def link_in_turn(linkage: str) -> None:
    """Compare the registers of one linkage in the background."""
    actions.link_registers(UUID(linkage))


def take_up_stalled_linkages() -> int:
    """Put linkages in the queue again that a killed worker left behind; how many."""
    before = clock.now() - LINKING_STALLED
    waiting = Linkage.objects.filter(stage=Stage.LINKING, progressed__lt=before)
    stalled = list(waiting.values_list("pk", flat=True))
    for linkage in stalled:
        Linkage.objects.filter(pk=linkage).update(progressed=clock.now())
        link_in_turn.enqueue(str(linkage))
    return len(stalled)


def erase_linkages_due() -> int:
    """Erase every linkage whose last day is over, each in its own transaction; how many."""
    over = Linkage.objects.filter(ends__lt=clock.today(Viewer.anonymous())).order_by("ends")
    return sum(actions.forget_when_due(linkage) for linkage in list(over.values_list("pk", flat=True)))


def take_up_stalled() -> int:
    """Put readings in the queue again that a killed worker left behind; how many."""
    before = clock.now() - STALLED
    stalled = list(Register.objects.filter(state=State.READING, progressed__lt=before).values_list("pk", flat=True))
    for register in stalled:
        Register.objects.filter(pk=register).update(progressed=clock.now())
        read_confirmed.enqueue(str(register))
    return len(stalled)


def write_invitations() -> int:
    """Sort the addresses of mailings that were begun, and go through those of today; how many were gone through."""
    under_way = list(
        Mailing.objects.filter(stage__in=[Mailing.Stage.SORTING, Mailing.Stage.WRITING]).values_list("pk", flat=True)
    )
    for register in under_way:
        actions.sort_addresses(register)
    return sum(actions.write_due(register) for register in under_way)


def forget_old_invitations() -> int:
    """Forget whom letters reached two years ago; how many."""
    return actions.forget_old()


def forget_waiting_lines() -> int:
    """Erase links that no member has recognised in time; of how many members."""
    return actions.forget_waiting()


def link_joined(event: AddressConfirmed) -> None:
    """Whoever came by a letter sees the lists as soon as its address is confirmed."""
    actions.link_to_lists(event.person)


def erase_due() -> int:
    """Erase every register whose last day is over, each in its own transaction; how many."""
    over = list(
        Register.objects.filter(ends__lt=clock.today(Viewer.anonymous())).order_by("ends").values_list("pk", flat=True)
    )
    return sum(actions.erase_when_due(register) for register in over)


def discard_stale() -> int:
    """Throw away files that nobody confirmed for two days; how many."""
    waiting = list(Register.objects.filter(state=State.READ).values_list("pk", flat=True))
    return sum(actions.discard_when_stale(register) for register in waiting)


def publish_quarterly() -> bool:
    """Publish the present quarter's counts if they are due; whether anything was published."""
    if not actions.release_due():
        return False
    try:
        actions.publish_by_policy()
    except Refused as reason:
        logger.warning("no release this quarter: %s", reason)
        return False
    return True
