"""The profile: what a member says of themselves once, and under which pseudonym."""

from django.conf import settings
from django.db import models

from mudhif.base.foundation.data_map import describe, internal, personal, severe


class Profile(models.Model):
    """One member. What is severe is sealed JSON, opened for the member alone; the search table holds of it what must
    be searched, and only while a consent is in force.
    """

    member = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, primary_key=True, related_name="profile"
    )
    pseudonym = models.CharField(max_length=60)
    profession = models.CharField(max_length=4, blank=True)
    country = models.CharField(max_length=32, blank=True)
    city = models.CharField(max_length=64, blank=True)
    decade_left = models.BinaryField(default=b"")
    languages = models.BinaryField(default=b"")
    governorates = models.BinaryField(default=b"")
    access_needs = models.BinaryField(default=b"")
    modes = models.JSONField(default=list)
    hours_a_month = models.PositiveSmallIntegerField(default=0)
    available_from = models.DateField(null=True, blank=True)
    available_until = models.DateField(null=True, blank=True)
    published = models.BooleanField(default=False)
    written_in = models.CharField(max_length=8, default="ar")
    changed = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = (
            models.CheckConstraint(condition=models.Q(hours_a_month__lte=250), name="profile_hours_of_a_month"),
            models.CheckConstraint(
                condition=models.Q(available_from=None)
                | models.Q(available_until=None)
                | models.Q(available_until__gte=models.F("available_from")),
                name="profile_dates_in_order",
            ),
        )
        indexes = (models.Index(fields=["profession", "country", "city"], name="profile_few"),)


describe(
    Profile,
    member=internal("whose profile it is", erasure="row deleted"),
    pseudonym=personal("what the member is called here until a name is needed"),
    profession=personal("finds needs of the profession; warns where few share it (ISCO-08 unit group)"),
    country=personal("where the member lives, or only the region; counted in protected aggregate"),
    city=personal("where the member lives, where they say it; warns where few share it"),
    decade_left=severe("the decade of leaving, where the member says it; counted in protected aggregate"),
    languages=severe("languages and their CEFR levels, compared with what a need asks"),
    governorates=severe("where the member would go; empty: anywhere"),
    access_needs=severe("what the member needs to take part; read by the member, told to a host by the member"),
    modes=personal("how the member would help"),
    hours_a_month=personal("how much time the member offers"),
    available_from=personal("from when"),
    available_until=personal("until when"),
    published=personal("whether the member has said that the profile is ready"),
    written_in=personal("the language in which the member wrote"),
    changed=internal("to show when it was last changed", erasure="row deleted"),
)
