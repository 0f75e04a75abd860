"""Who may keep a dialogue."""

from collections.abc import Collection
from uuid import UUID

from mudhif.base.foundation.viewer import Role, Viewer


def may_convene(viewer: Viewer, federation: UUID) -> bool:
    """Whether the viewer is a convenor of the federation; whoever sits at a desk is a side, and is not."""
    return federation in viewer.organisation_ids(Role.CONVENOR) and not viewer.holds(Role.DESK)


def may_moderate(viewer: Viewer, federation: UUID, seats: Collection[UUID]) -> bool:
    """Whether the viewer has a seat as moderator, still holds the role, and sits at no desk."""
    holds = federation in viewer.organisation_ids(Role.MODERATOR) and not viewer.holds(Role.DESK)
    return holds and viewer.id in seats


def may_decide_appeal(moderator: UUID, decided: Collection[UUID | None]) -> bool:
    """Whether a moderator may decide an appeal: whoever decided on the statement before may not."""
    return moderator not in decided
