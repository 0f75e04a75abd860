"""What this room holds of a person who has an account. Votes are not among it: nothing here leads to them."""

from typing import Any
from uuid import UUID

from mudhif.commons.dialogue.models import Dialogue, Drawn, ModeratorSeat


def held_of(person: UUID) -> dict[str, Any]:
    """Dialogues begun, seats held, and the dialogues for which a code was drawn. Three queries."""
    return {
        "begun": [str(one) for one in Dialogue.objects.filter(convenor=person).values_list("id", flat=True)],
        "moderates": [
            str(one) for one in ModeratorSeat.objects.filter(person=person).values_list("dialogue", flat=True)
        ],
        "drawn": [str(one) for one in Drawn.objects.filter(member=person).values_list("dialogue", flat=True)],
    }
