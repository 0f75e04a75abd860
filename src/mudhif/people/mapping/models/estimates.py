"""What registers together say of how many people there are: public, made from counts that were blurred first."""

from django.db import models

from mudhif.base.foundation.data_map import describe, public
from mudhif.base.foundation.ids import new_id


class Estimate(models.Model):
    """How many people from Iraq live in a place, estimated from how registers overlap; nothing where none can be."""

    id = models.UUIDField(primary_key=True, default=new_id)
    place = models.CharField(max_length=32)
    year = models.PositiveSmallIntegerField()
    made = models.DateTimeField()
    lists = models.PositiveSmallIntegerField()
    estimate = models.PositiveBigIntegerField(null=True)
    low = models.PositiveBigIntegerField(null=True)
    high = models.PositiveBigIntegerField(null=True)
    doubts = models.JSONField(default=list)

    class Meta:
        indexes = (models.Index(fields=["place", "-made", "id"], name="estimates_of_a_place"),)


describe(
    Estimate,
    id=public("names the estimate"),
    place=public("the country or region"),
    year=public("the year in which it was made"),
    made=public("when it was made"),
    lists=public("how many registers took part"),
    estimate=public("how many people, rounded to three digits"),
    low=public("where the interval begins, rounded"),
    high=public("where the interval ends, rounded"),
    doubts=public("what a reader must be told: words of a fixed list, with rounded figures"),
)
