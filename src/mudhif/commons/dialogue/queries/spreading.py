"""Which organisations spread a dialogue's invitation."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.viewer import Viewer
from mudhif.commons.dialogue.models import Spread
from mudhif.commons.dialogue.queries.access import access_dialogue
from mudhif.commons.dialogue.queries.cards import DialogueCard, cards_of
from mudhif.commons.dialogue.rules.states import Status
from mudhif.people.organisations import queries as organisations


@dataclass(frozen=True, slots=True)
class Spreader:
    """An organisation that says it spread the invitation, and since when it says so."""

    organisation: UUID
    name: str
    day: date


@dataclass(frozen=True, slots=True)
class OwnSpread:
    """An organisation for which the viewer acts, whether it is verified, and whether it spread the invitation."""

    organisation: UUID
    name: str
    verified: bool
    day: date | None


@dataclass(frozen=True, slots=True)
class SpreadPage:
    """The dialogue, and the viewer's organisations."""

    card: DialogueCard
    own: tuple[OwnSpread, ...]


def spreaders(dialogue: UUID, language: str) -> tuple[Spreader, ...]:
    """The organisations, by name, without those that are suspended now. Three queries."""
    days = dict(Spread.objects.filter(dialogue=dialogue).values_list("organisation", "day"))
    if not days:
        return ()
    names, suspended = organisations.names(days, language), organisations.suspended(days)
    found = (Spreader(one, names[one], day) for one, day in days.items() if one not in suspended)
    return tuple(sorted(found, key=lambda one: one.name))


def own_spreads(viewer: Viewer, dialogue: UUID) -> SpreadPage:
    """What the viewer can say for their organisations; `NotFound` for whoever acts for none, and for a draft."""
    row = access_dialogue(viewer, dialogue)
    own = {tie.organisation for tie in viewer.organisations}
    if not own or row.status == Status.DRAFT:
        raise NotFound
    days = dict(Spread.objects.filter(dialogue=row, organisation__in=own).values_list("organisation", "day"))
    names = organisations.names(own, viewer.language)
    found = (OwnSpread(one, name, organisations.verified(one), days.get(one)) for one, name in names.items())
    return SpreadPage(cards_of([row], viewer.language)[0], tuple(sorted(found, key=lambda one: one.name)))
