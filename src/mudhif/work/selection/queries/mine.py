"""What a member reads of their own candidacies."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from mudhif.base.foundation import clock
from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.viewer import Viewer
from mudhif.kernels.matching import Gate
from mudhif.people.organisations.queries import names
from mudhif.work.needs.queries import Terms, terms, titles
from mudhif.work.selection.models import Candidacy, Decision, Interest
from mudhif.work.selection.queries.access import own_candidacy
from mudhif.work.selection.queries.evidence import NamedReason, names_for
from mudhif.work.selection.queries.finding import question
from mudhif.work.selection.rules.reasons import opened
from mudhif.work.selection.rules.states import Status
from mudhif.work.selection.rules.terms import still_open


@dataclass(frozen=True, slots=True)
class MyCandidacy:
    """One of the viewer's candidacies. `late`: the invitation was not answered in time."""

    code: str
    need: UUID
    title: str
    host: UUID
    host_name: str
    status: Status
    answer_by: datetime | None
    late: bool

    @property
    def waits_for_me(self) -> bool:
        """Whether the member has something to answer."""
        return (self.status is Status.INVITED and not self.late) or self.status is Status.CHOSEN


@dataclass(frozen=True, slots=True)
class MyInterest:
    """A need that the viewer asked to be considered for, and the gate that stops them now, if any."""

    need: UUID
    title: str
    since: datetime
    open: bool
    gate: Gate | None


@dataclass(frozen=True, slots=True)
class MyInvitation:
    """One candidacy with everything that its member may know of it."""

    card: MyCandidacy
    terms: Terms
    reasons: tuple[NamedReason, ...]
    tenths: int
    decision: Decision | None


def my_candidacies(viewer: Viewer) -> tuple[MyCandidacy, ...]:
    """Every candidacy that the viewer has heard of, those that wait for an answer first. At most five queries."""
    rows = Candidacy.objects.filter(member=viewer.id).exclude(invited=None, answered=None).select_related("need")
    cards = _cards(viewer, list(rows.order_by("-invited", "code")[:100]))
    return tuple(sorted(cards, key=lambda card: not card.waits_for_me))


def my_invitations(viewer: Viewer) -> tuple[MyCandidacy, ...]:
    """Those that wait for the viewer's answer."""
    return tuple(card for card in my_candidacies(viewer) if card.waits_for_me)


def count_waiting(viewer: Viewer) -> int:
    """How many wait for the viewer's answer. One query."""
    rows = Candidacy.objects.filter(member=viewer.id)
    waiting = rows.filter(status=Status.INVITED, answer_by__gt=clock.now()) | rows.filter(status=Status.CHOSEN)
    return waiting.count()


def _cards(viewer: Viewer, rows: Sequence[Candidacy]) -> list[MyCandidacy]:
    words = titles([row.need_id for row in rows], viewer.language)
    hosts = names([row.need.host_id for row in rows], viewer.language)
    now = clock.now()
    return [
        MyCandidacy(
            code=row.code,
            need=row.need_id,
            title=words.get(row.need_id, ""),
            host=row.need.host_id,
            host_name=hosts.get(row.need.host_id, ""),
            status=Status(row.status),
            answer_by=row.answer_by,
            late=row.status == Status.INVITED and not still_open(row.answer_by, now),
        )
        for row in rows
    ]


def my_invitation(viewer: Viewer, code: str) -> MyInvitation:
    """One of the viewer's own candidacies."""
    row = own_candidacy(viewer, code)
    reasons = opened(row.reasons)
    named = names_for(reasons, (), viewer.language).reasons(reasons)
    decision = Decision.objects.filter(candidacy=row).first()
    return MyInvitation(_cards(viewer, [row])[0], terms(row.need_id), named, row.tenths, decision)


def my_interests(viewer: Viewer) -> tuple[MyInterest, ...]:
    """What the viewer asked to be considered for, with the gate that stops them as of now."""
    rows = list(Interest.objects.filter(member=viewer.id).select_related("need").order_by("-since", "id")[:50])
    words = titles([row.need_id for row in rows], viewer.language)
    return tuple(
        MyInterest(row.need_id, words.get(row.need_id, ""), row.since, row.need.status == "open", _gate(viewer, row))
        for row in rows
    )


def _gate(viewer: Viewer, row: Interest) -> Gate | None:
    return gate_for(viewer, row.need_id) if row.need.status == "open" else None


def gate_for(viewer: Viewer, need: UUID) -> Gate | None:
    """The gate of a need that stops the viewer now; None where they pass all. Nobody but the viewer can ask."""
    if viewer.id is None:
        raise NotFound
    asked = question(terms(need))
    return Gate.CONSENT if asked is None else asked.one(viewer.id).gate


def is_interested(viewer: Viewer, need: UUID) -> bool:
    """Whether the viewer asked to be considered. One query."""
    return Interest.objects.filter(need=need, member=viewer.id).exists()
