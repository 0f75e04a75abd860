"""Candidacies as the rooms above need them."""

from dataclasses import dataclass
from uuid import UUID

from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.work.needs.queries import terms
from mudhif.work.selection.models import Candidacy
from mudhif.work.selection.queries.access import access_selection, candidacy_of_need
from mudhif.work.selection.rules.states import Status


@dataclass(frozen=True, slots=True)
class CandidacyCard:
    """A candidacy without a name. `member` is for rooms above, which write letters and rows; it is never shown."""

    id: UUID
    code: str
    need: UUID
    host: UUID
    member: UUID
    status: Status


def candidacy(viewer: Viewer, code: str) -> CandidacyCard:
    """A candidacy, for the member whose it is, and for the host, desk and panel of its need."""
    row = Candidacy.objects.filter(code=code.upper()).first()
    if row is None:
        raise NotFound
    if row.member_id == viewer.id and viewer.id is not None:
        return _card(row, terms(row.need_id).host)
    return _card(row, access_selection(viewer, row.need_id).terms.host)


def released_candidacies(viewer: Viewer, need: UUID) -> tuple[CandidacyCard, ...]:
    """Those who have given their name to the need's host and wait for an offer; for the host alone. One query more."""
    access = access_selection(viewer, need)
    if not access.as_host:
        raise NotFound
    rows = Candidacy.objects.filter(need=need, status=Status.RELEASED).order_by("place", "code")
    return tuple(_card(row, access.terms.host) for row in rows)


def released_candidacy(viewer: Viewer, need: UUID, code: str) -> CandidacyCard:
    """One whose name the need's host may ask for; `NotFound` for everybody else."""
    access = access_selection(viewer, need)
    row = candidacy_of_need(need, code)
    if not access.as_host or row.status not in {Status.RELEASED, Status.OFFERED}:
        raise NotFound
    return _card(row, access.terms.host)


def waiting_for_an_offer(viewer: Viewer) -> tuple[CandidacyCard, ...]:
    """Those who have given a name to one of the viewer's hosts and wait for its offer, need by need. One query."""
    hosts = viewer.organisation_ids(Role.HOST)
    rows = Candidacy.objects.filter(need__host__in=hosts, status=Status.RELEASED).select_related("need")
    return tuple(_card(row, row.need.host_id) for row in rows.order_by("need__opened", "need", "place", "code"))


def _card(row: Candidacy, host: UUID) -> CandidacyCard:
    return CandidacyCard(row.id, row.code, row.need_id, host, row.member_id, Status(row.status))
