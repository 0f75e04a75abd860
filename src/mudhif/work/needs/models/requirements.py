"""What a need asks for, and by what it will be judged."""

from django.db import models

from mudhif.base.foundation.data_map import describe, internal, public
from mudhif.base.foundation.ids import new_id
from mudhif.work.needs.models.need import Need


class SkillAsked(models.Model):
    """A skill that is required or desired, with its weight."""

    need = models.ForeignKey(Need, on_delete=models.CASCADE, related_name="skills")
    concept = models.UUIDField()
    required = models.BooleanField(default=True)
    weight = models.PositiveSmallIntegerField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=["need", "concept"], name="skill_asked_once"),)


describe(
    SkillAsked,
    id=internal("names the row"),
    need=public("the need that asks"),
    concept=public("the skill"),
    required=public("whether it is required or desired"),
    weight=public("its part of a hundred"),
)


class LanguageAsked(models.Model):
    """A language in which the work is done, with the least level (CEFR, 1 for A1 to 6 for C2)."""

    need = models.ForeignKey(Need, on_delete=models.CASCADE, related_name="languages")
    language = models.CharField(max_length=8)
    level = models.PositiveSmallIntegerField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=["need", "language"], name="language_asked_once"),)


describe(
    LanguageAsked,
    id=internal("names the row"),
    need=public("the need that asks"),
    language=public("the language of the work"),
    level=public("the least level"),
)


class Criterion(models.Model):
    """One published criterion; a need's weights sum to 100."""

    id = models.UUIDField(primary_key=True, default=new_id)
    need = models.ForeignKey(Need, on_delete=models.CASCADE, related_name="criteria")
    weight = models.PositiveSmallIntegerField()
    position = models.PositiveSmallIntegerField()


describe(
    Criterion,
    id=public("names the criterion"),
    need=public("the need it judges"),
    weight=public("its part of a hundred"),
    position=public("its place in the list"),
)


class CriterionText(models.Model):
    """A criterion's words in one language."""

    criterion = models.ForeignKey(Criterion, on_delete=models.CASCADE, related_name="texts")
    language = models.CharField(max_length=8)
    text = models.CharField(max_length=200)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["criterion", "language"], name="criterion_text_once"),)


describe(
    CriterionText,
    id=internal("names the row"),
    criterion=public("the criterion it words"),
    language=public("the language"),
    text=public("what is judged"),
)
