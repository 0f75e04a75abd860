"""The only way to obtain a selection or a candidacy. What is not yours answers like what does not exist."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import QuerySet

from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.work.needs.queries import Terms, terms
from mudhif.work.selection.models import Candidacy, Seat

# A need whose selection can be looked at: it has been open, and was not taken back to be changed.
SELECTED_FROM = frozenset({"open", "closed", "filled"})


@dataclass(frozen=True, slots=True)
class Access:
    """A need's terms, and in which capacities the viewer comes to its selection; one at least."""

    terms: Terms
    as_host: bool
    as_desk: bool
    as_assessor: bool

    @property
    def may_search(self) -> bool:
        """Host and desk search; the panel does not."""
        return self.as_host or self.as_desk

    @property
    def may_decide(self) -> bool:
        """Panel and desk decide; the host waits for them."""
        return self.as_assessor or self.as_desk


def access_selection(viewer: Viewer, need: UUID) -> Access:
    """The selection of a need, for its host, the desk that opened it, and its panel. At most six queries."""
    found = terms(need)
    if found.status not in SELECTED_FROM:
        raise NotFound
    access = Access(
        found,
        as_host=found.host in viewer.organisation_ids(Role.HOST),
        as_desk=found.desk is not None and found.desk in viewer.organisation_ids(Role.DESK),
        as_assessor=sits_on(viewer, need),
    )
    if not (access.may_search or access.may_decide):
        raise NotFound
    return access


def sits_on(viewer: Viewer, need: UUID) -> bool:
    """Whether the viewer holds a seat on the need's panel, and still a mandate as an assessor."""
    return viewer.holds(Role.ASSESSOR) and Seat.objects.filter(need=need, assessor=viewer.id, left=None).exists()


def is_candidate(viewer: Viewer, need: UUID) -> bool:
    """Whether the viewer is a candidate of the need: then its papers stay closed, whatever seat they hold.

    One query; none for whoever has no profile, and so is nobody's candidate.
    """
    from mudhif.work.selection.rules.states import Status

    if not viewer.holds(Role.MEMBER):
        return False
    mine = Candidacy.objects.filter(need=need, member=viewer.id)
    return mine.exclude(status__in=[Status.DECLINED, Status.WITHDRAWN]).exists()


def candidacy_of_need(need: UUID, code: str, *, lock: bool = False) -> Candidacy:
    """A candidacy by its code, within a need that the viewer was given access to."""
    return _one(Candidacy.objects.filter(need=need, code=code.upper()), lock=lock)


def own_candidacy(viewer: Viewer, code: str, *, lock: bool = False) -> Candidacy:
    """The viewer's own candidacy. One that was only found is nobody's news yet, not even the member's."""
    if viewer.id is None:
        raise NotFound
    row = _one(Candidacy.objects.filter(member=viewer.id, code=code.upper()), lock=lock)
    if row.invited is None and row.answered is None:
        raise NotFound
    return row


def _one(rows: "QuerySet[Candidacy]", *, lock: bool) -> Candidacy:
    row = (rows.select_for_update() if lock else rows).first()
    if row is None:
        raise NotFound
    return row
