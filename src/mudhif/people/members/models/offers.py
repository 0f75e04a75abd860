"""What a member can do: skills, qualifications, licences."""

from django.db import models

from mudhif.base.foundation.data_map import describe, internal, personal, severe
from mudhif.base.foundation.ids import new_id
from mudhif.people.members.models.profile import Profile


class SkillHeld(models.Model):
    """A skill of the taxonomy (`atlas_skills.Concept`, by identifier), how well, how long, and what speaks for it."""

    id = models.UUIDField(primary_key=True, default=new_id)
    profile = models.ForeignKey(Profile, on_delete=models.CASCADE, related_name="skills")
    concept = models.UUIDField()
    level = models.PositiveSmallIntegerField()
    years = models.PositiveSmallIntegerField(default=0)
    evidence = models.TextField(blank=True)
    evidence_level = models.PositiveSmallIntegerField(default=0)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["profile", "concept"], name="skill_held_once"),
            models.CheckConstraint(condition=models.Q(level__range=(1, 5)), name="skill_level_1_to_5"),
            models.CheckConstraint(condition=models.Q(evidence_level__lte=3), name="skill_evidence_0_to_3"),
        )


describe(
    SkillHeld,
    id=internal("names the row", erasure="row deleted"),
    profile=internal("whose skill it is", erasure="row deleted"),
    concept=personal("which skill; found and shown blind under a consent"),
    level=personal("how well, 1 to 5"),
    years=personal("for how many years"),
    evidence=personal("what speaks for it; shown blind, so the page asks to name no person, employer or school"),
    evidence_level=personal("whether it is said, described, documented or verified"),
)


class Qualification(models.Model):
    """A degree or certificate."""

    id = models.UUIDField(primary_key=True, default=new_id)
    profile = models.ForeignKey(Profile, on_delete=models.CASCADE, related_name="qualifications")
    field = models.CharField(max_length=120)
    level = models.CharField(max_length=16)
    institution = models.BinaryField(default=b"")
    country = models.CharField(max_length=32, blank=True)
    year = models.PositiveSmallIntegerField(null=True, blank=True)


describe(
    Qualification,
    id=internal("names the row", erasure="row deleted"),
    profile=internal("whose qualification it is", erasure="row deleted"),
    field=personal("what was studied; shown blind"),
    level=personal("how far; shown blind"),
    institution=severe("where it was studied; never shown blind"),
    country=personal("in which country; never shown blind"),
    year=personal("when; only the decade is shown blind"),
)


class Licence(models.Model):
    """A licence to practise a profession in a country."""

    class State(models.TextChoices):
        """How far the licence has been checked."""

        SAID = "said"
        VERIFIED = "verified"
        DOUBTED = "doubted"

    id = models.UUIDField(primary_key=True, default=new_id)
    profile = models.ForeignKey(Profile, on_delete=models.CASCADE, related_name="licences")
    profession = models.CharField(max_length=4)
    country = models.CharField(max_length=32)
    number = models.BinaryField(default=b"")
    valid_until = models.DateField(null=True, blank=True)
    state = models.CharField(max_length=12, choices=State.choices, default=State.SAID)


describe(
    Licence,
    id=internal("names the row", erasure="row deleted"),
    profile=internal("whose licence it is", erasure="row deleted"),
    profession=personal("which profession (ISCO-08 unit group); shown blind"),
    country=personal("where it was given; compared with what a need asks, never shown blind"),
    number=severe("by which the licensing body finds it; never shown blind"),
    valid_until=personal("until when it holds; shown blind"),
    state=personal("whether it was checked; shown blind"),
)
