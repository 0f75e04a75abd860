"""Which organisations spread a dialogue's invitation, by their own word."""

from django.db import models

from mudhif.base.foundation.data_map import describe, internal, public
from mudhif.base.foundation.ids import new_id
from mudhif.commons.dialogue.models.dialogue import Dialogue


class Spread(models.Model):
    """An organisation says that it spread the invitation. Who said so for it stands on the record, not here."""

    id = models.UUIDField(primary_key=True, default=new_id)
    dialogue = models.ForeignKey(Dialogue, on_delete=models.CASCADE, related_name="spreads")
    organisation = models.ForeignKey("people_organisations.Organisation", on_delete=models.CASCADE, related_name="+")
    day = models.DateField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=["dialogue", "organisation"], name="spread_once"),)


_TAKEN_BACK = "until the organisation takes it back"
describe(
    Spread,
    id=internal("names the row", retention=_TAKEN_BACK),
    dialogue=public("the dialogue", retention=_TAKEN_BACK),
    organisation=public("which organisation spread its invitation", retention=_TAKEN_BACK),
    day=public("the day on which it said so", retention=_TAKEN_BACK),
)
