"""The taxonomy: occupations, skills and their groups, their names in many languages, and what goes with what."""

from django.db import models

from mudhif.base.foundation.data_map import describe, public


class Source(models.TextChoices):
    """Who says so."""

    STARTER = "starter"
    ESCO = "esco"


class Concept(models.Model):
    """Something that a person can be or can do. Its identifier follows from its URI, so imports agree on it."""

    class Kind(models.TextChoices):
        """What sort of thing it is."""

        OCCUPATION = "occupation"
        SKILL = "skill"
        OCCUPATION_GROUP = "occupation group"
        SKILL_GROUP = "skill group"

    id = models.UUIDField(primary_key=True)
    uri = models.CharField(max_length=200, unique=True)
    kind = models.CharField(max_length=16, choices=Kind)
    code = models.CharField(max_length=40, blank=True)
    isco = models.CharField(max_length=4, blank=True)
    source = models.CharField(max_length=8, choices=Source)

    class Meta:
        indexes = (models.Index(fields=("kind", "code"), name="concept_of_kind"),)


describe(
    Concept,
    id=public("names the concept in this installation and in every other"),
    uri=public("the concept's address in its taxonomy"),
    kind=public("tells occupations, skills and their groups apart"),
    code=public("the concept's code in its classification"),
    isco=public("the ISCO-08 group of an occupation"),
    source=public("who defined the concept"),
)


class Label(models.Model):
    """A name of a concept in a language: its own (preferred) or another one; folded for search."""

    concept = models.ForeignKey(Concept, on_delete=models.CASCADE, related_name="labels")
    language = models.CharField(max_length=8)
    text = models.CharField(max_length=500)
    folded = models.CharField(max_length=1000)
    preferred = models.BooleanField()
    source = models.CharField(max_length=8, choices=Source)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("concept", "language", "text", "source"), name="label_once"),)


describe(
    Label,
    id=public("names the row"),
    concept=public("what is named"),
    language=public("the language of the name"),
    text=public("the name"),
    folded=public("the name as search compares it"),
    preferred=public("whether it is the concept's own name in the language"),
    source=public("who gave the name"),
)


class Broader(models.Model):
    """One concept stands under another."""

    narrower = models.ForeignKey(Concept, on_delete=models.CASCADE, related_name="broader_links")
    broader = models.ForeignKey(Concept, on_delete=models.CASCADE, related_name="narrower_links")
    source = models.CharField(max_length=8, choices=Source)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("narrower", "broader", "source"), name="broader_once"),)


describe(
    Broader,
    id=public("names the row"),
    narrower=public("the concept that stands under the other"),
    broader=public("the concept that it stands under"),
    source=public("who says so"),
)


class Relation(models.Model):
    """An occupation, or a group of them, needs a skill."""

    class Strength(models.TextChoices):
        """How much."""

        ESSENTIAL = "essential"
        OPTIONAL = "optional"

    occupation = models.ForeignKey(Concept, on_delete=models.CASCADE, related_name="skill_relations")
    skill = models.ForeignKey(Concept, on_delete=models.CASCADE, related_name="occupation_relations")
    strength = models.CharField(max_length=9, choices=Strength)
    source = models.CharField(max_length=8, choices=Source)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("occupation", "skill", "source"), name="relation_once"),)


describe(
    Relation,
    id=public("names the row"),
    occupation=public("the occupation"),
    skill=public("the skill that it needs"),
    strength=public("whether the skill is essential or optional"),
    source=public("who says so"),
)


class TaxonomyVersion(models.Model):
    """One row: which state of the taxonomy this is, so that search indexes know when they are old."""

    token = models.UUIDField()
    changed_at = models.DateTimeField()


describe(
    TaxonomyVersion,
    id=public("names the row"),
    token=public("names the state of the taxonomy"),
    changed_at=public("when the taxonomy last changed"),
)
