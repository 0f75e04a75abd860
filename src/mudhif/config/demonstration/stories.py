"""Taking each need as far as its file says, through the same actions that people use."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.config.demonstration.choosing import Choosing
from mudhif.config.demonstration.drafting import draft_of, translations_of
from mudhif.config.demonstration.offices import DESKS, PANELS, Office, Viewing
from mudhif.config.demonstration.written import WrittenNeed
from mudhif.work.needs import actions
from mudhif.work.selection.actions import assign_assessor

# The one that a newcomer follows: its panel is the assessor who can sign in, and nobody has been looked for yet.
FOLLOWED = 1


def tell(need: WrittenNeed, founded: Mapping[str, UUID], viewing: Viewing, today: date) -> None:
    """Post one need and lead it to its state."""
    host, desk = viewing(Office(need.host, Role.HOST).person), viewing(_desk(need).person)
    posted = actions.draft(host, founded[need.host], draft_of(need, today))
    for text in translations_of(need):
        actions.translate(host, posted, text)
    if need.state == "draft":
        return
    actions.submit(host, posted)
    if need.state == "review":
        return
    actions.open_need(desk, posted)
    panel = [viewing(office.person) for office in _panel(need)]
    _seat(desk, posted, panel)
    if need.state == "closed":
        actions.close(host, posted)
    elif need.state != "open":
        Choosing(need, posted, host, panel, viewing).run(today)


def _desk(need: WrittenNeed) -> Office:
    """The newcomer's desk opens the need to be followed; the desks take turns with the others."""
    return Office(DESKS[(need.number - FOLLOWED) % len(DESKS)], Role.DESK)


def _panel(need: WrittenNeed) -> tuple[Office, ...]:
    """Two assessors from two organisations, neither of them the host."""
    if need.number == FOLLOWED:
        return (Office(PANELS[0], Role.ASSESSOR),)
    others = [key for key in PANELS if key != need.host]
    first = need.number % len(others)
    return tuple(Office(others[(first + step) % len(others)], Role.ASSESSOR) for step in (0, 1))


def _seat(desk: Viewer, need: UUID, panel: list[Viewer]) -> None:
    for assessor in panel:
        if assessor.id is not None:
            assign_assessor(desk, need, assessor.id)
