"""An organisation says that it spread a dialogue's invitation, or takes that back."""

from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from mudhif.base.foundation.errors import NotFound, Refused
from mudhif.base.foundation.viewer import Viewer
from mudhif.base.trail.actions import record
from mudhif.commons.dialogue.models import Dialogue, Spread
from mudhif.commons.dialogue.queries.access import access_dialogue, today
from mudhif.commons.dialogue.rules.states import Status
from mudhif.people.organisations import queries as organisations


@transaction.atomic
def say_spread(viewer: Viewer, dialogue: UUID, organisation: UUID) -> None:
    """Whoever holds a mandate in a verified organisation says so for it. Saying it twice changes nothing."""
    row = _row(viewer, dialogue, organisation)
    if not organisations.verified(organisation):
        raise Refused(_("Your organisation is not verified yet. Until it is, it cannot say so in public."))
    if Spread.objects.get_or_create(dialogue=row, organisation_id=organisation, defaults={"day": today()})[1]:
        record(viewer, "dialogue.spread", subjects=[row.id, organisation])


@transaction.atomic
def take_back_spread(viewer: Viewer, dialogue: UUID, organisation: UUID) -> None:
    """Take it back; what was never said changes nothing."""
    row = _row(viewer, dialogue, organisation)
    if Spread.objects.filter(dialogue=row, organisation=organisation).delete()[0]:
        record(viewer, "dialogue.spread_taken_back", subjects=[row.id, organisation])


def _row(viewer: Viewer, dialogue: UUID, organisation: UUID) -> Dialogue:
    row = access_dialogue(viewer, dialogue)
    if row.status == Status.DRAFT or organisation not in {tie.organisation for tie in viewer.organisations}:
        raise NotFound
    return row
