"""Who may sit on a panel."""

from collections.abc import Iterable
from enum import StrEnum
from uuid import UUID

from mudhif.base.foundation.viewer import OrganisationTie, Role


class Objection(StrEnum):
    """Why a person cannot be given a seat."""

    NO_MANDATE = "no_mandate"
    OF_THE_HOST = "of_the_host"
    TOO_LATE = "too_late"


def objection(ties: Iterable[OrganisationTie], host: UUID, *, decided: bool) -> Objection | None:
    """What speaks against a seat on the panel of a need of `host`.

    An assessor holds a mandate as one, in whatever organisation, and none of any kind in the host: a hospital does not
    judge who comes to it. Whether the person is a candidate is not looked at here, because the answer would tell the
    desk; the assessor is asked to choose between the two.
    """
    held = tuple(ties)
    if not any(tie.role is Role.ASSESSOR for tie in held):
        return Objection.NO_MANDATE
    if any(tie.organisation == host for tie in held):
        return Objection.OF_THE_HOST
    return Objection.TOO_LATE if decided else None
