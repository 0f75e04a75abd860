"""Organisations."""

from django.db import models

from mudhif.base.foundation.data_map import describe, internal, public
from mudhif.base.foundation.ids import new_id
from mudhif.people.organisations.rules.verification import State


class Organisation(models.Model):
    """A hospital, university, ministry, embassy, association, NGO or federation."""

    id = models.UUIDField(primary_key=True, default=new_id)
    kind = models.CharField(max_length=32)
    name_ar = models.CharField(max_length=200, blank=True)
    name_ckb = models.CharField(max_length=200, blank=True)
    name_en = models.CharField(max_length=200, blank=True)
    folded = models.TextField(blank=True)
    about = models.TextField(blank=True)
    about_language = models.CharField(max_length=8, blank=True)
    website = models.URLField(blank=True)
    country = models.CharField(max_length=2)
    governorate = models.CharField(max_length=16, blank=True)
    city = models.CharField(max_length=64, blank=True)
    time_zone = models.CharField(max_length=64, default="Asia/Baghdad")
    languages = models.JSONField(default=list)
    verification = models.CharField(max_length=12, default=State.UNVERIFIED)
    verified_on = models.DateField(null=True)
    created = models.DateTimeField(auto_now_add=True)

    class Meta:
        indexes = (models.Index(fields=("verification", "kind"), name="organisation_directory"),)
        constraints = (
            models.CheckConstraint(
                condition=models.Q(verification__in=[state.value for state in State]), name="organisation_state_known"
            ),
            models.CheckConstraint(
                condition=~models.Q(name_ar="", name_ckb="", name_en=""), name="organisation_has_a_name"
            ),
        )


describe(
    Organisation,
    id=public("names the organisation"),
    kind=public("what kind of body it is: hospital, university, …"),
    name_ar=public("its name in Arabic"),
    name_ckb=public("its name in Kurdish"),
    name_en=public("its name in English"),
    folded=public("its names in one spelling, to be found by"),
    about=public("what it does, in its own words"),
    about_language=public("the language of these words"),
    website=public("where it speaks for itself"),
    country=public("where it works"),
    governorate=public("where in Iraq it works"),
    city=public("the city it works in"),
    time_zone=public("by whose midnight its mandates begin and end"),
    languages=public("the languages it works in"),
    verification=public("whether it is trusted, and why not"),
    verified_on=public("since when it is trusted"),
    created=internal("to order lists"),
)
