"""What was published of the people counted: the tables of each release, and the ledger of the budget. All public."""

from django.db import models

from mudhif.base.foundation.data_map import describe, public
from mudhif.base.foundation.ids import new_id


class BudgetYear(models.Model):
    """What may be spent in a year, in millionths of rho: fixed when the year's first release is published."""

    year = models.PositiveSmallIntegerField(primary_key=True)
    millionths = models.PositiveIntegerField()


describe(
    BudgetYear,
    year=public("the calendar year"),
    millionths=public("how much of the privacy budget may be spent in the year"),
)


class Release(models.Model):
    """Protected counts of one quarter, with the public keys that they are given over, and the hash of all of it."""

    id = models.UUIDField(primary_key=True, default=new_id)
    year = models.PositiveSmallIntegerField()
    quarter = models.PositiveSmallIntegerField()
    published = models.DateTimeField()
    keys = models.JSONField()
    digest = models.CharField(max_length=64)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["year", "quarter"], name="one_release_a_quarter"),
            models.CheckConstraint(condition=models.Q(quarter__range=(1, 4)), name="four_quarters"),
        )


describe(
    Release,
    id=public("names the release"),
    year=public("the year that was counted"),
    quarter=public("the quarter that was counted"),
    published=public("when it was published"),
    keys=public("the places over which counts are given, fixed beforehand"),
    digest=public("the hash of keys and tables, which stands on the record too"),
)


class ReleaseTable(models.Model):
    """One table: figures and the ends of their intervals as little-endian numbers of 32 bits, in the order of the keys.

    `subject` is `people` (by group and decade), `modes` (by way to help, which stands where the group does) or `work`
    (by governorate of Iraq, likewise).
    """

    release = models.ForeignKey(Release, on_delete=models.CASCADE, related_name="tables")
    subject = models.CharField(max_length=8)
    level = models.PositiveSmallIntegerField()
    by_group = models.BooleanField()
    by_decade = models.BooleanField()
    figures = models.BinaryField()
    low = models.BinaryField()
    high = models.BinaryField()

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["release", "subject", "level", "by_group", "by_decade"], name="one_table_of_a_kind"
            ),
        )


describe(
    ReleaseTable,
    id=public("names the row"),
    release=public("the release"),
    subject=public("whether people are counted, ways to help, or where people worked"),
    level=public("the level of places: world, region, country, city"),
    by_group=public("whether by group of occupations, or by way to help"),
    by_decade=public("whether by decade of leaving"),
    figures=public("the protected figures"),
    low=public("where their intervals begin"),
    high=public("where their intervals end"),
)


class BudgetEntry(models.Model):
    """A line of the ledger: what a release or an estimate cost, in millionths of rho. Written with it or not at all."""

    year = models.ForeignKey(BudgetYear, on_delete=models.PROTECT, related_name="entries")
    release = models.OneToOneField(Release, on_delete=models.PROTECT, related_name="cost", null=True)
    estimate = models.OneToOneField("Estimate", on_delete=models.PROTECT, related_name="cost", null=True)
    millionths = models.PositiveIntegerField()

    class Meta:
        constraints = (
            models.CheckConstraint(condition=models.Q(millionths__gt=0), name="a_release_costs_something"),
            models.CheckConstraint(
                condition=models.Q(release__isnull=True) ^ models.Q(estimate__isnull=True), name="spent_on_one_thing"
            ),
        )


describe(
    BudgetEntry,
    id=public("names the line"),
    year=public("the year whose budget it is taken from"),
    release=public("the release that it was spent on"),
    estimate=public("or the estimate"),
    millionths=public("how much it was"),
)
