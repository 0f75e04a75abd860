"""A need: terms of reference that a host writes, a desk reviews, and everyone may read once it is open."""

from django.conf import settings
from django.db import models

from mudhif.base.foundation.data_map import describe, internal, personal, public
from mudhif.base.foundation.ids import new_id
from mudhif.work.needs.rules.states import Status


class Need(models.Model):
    """What does not depend on the reader's language."""

    id = models.UUIDField(primary_key=True, default=new_id)
    host = models.ForeignKey("people_organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    desk = models.ForeignKey("people_organisations.Organisation", null=True, on_delete=models.PROTECT, related_name="+")
    author = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    status = models.CharField(max_length=16, default=Status.DRAFT)
    urgent = models.BooleanField(default=False)
    governorate = models.CharField(max_length=16, blank=True)
    modes = models.JSONField(default=list)
    starts = models.DateField(null=True)
    ends = models.DateField(null=True)
    hours_a_month = models.PositiveSmallIntegerField(null=True)
    seats = models.PositiveSmallIntegerField(default=1)
    licence = models.CharField(max_length=8, blank=True)
    licence_any_country = models.BooleanField(default=True)
    stipend_iqd_a_month = models.PositiveIntegerField(null=True)
    closes = models.DateField(null=True)
    created = models.DateTimeField(auto_now_add=True)
    submitted = models.DateTimeField(null=True)
    opened = models.DateTimeField(null=True)
    version = models.PositiveIntegerField(default=0)

    class Meta:
        indexes = (
            models.Index(fields=["status", "closes", "id"], name="need_open_by_closing"),
            models.Index(fields=["status", "governorate", "closes", "id"], name="need_open_by_place"),
            models.Index(fields=["host", "status", "created"], name="need_of_host"),
            models.Index(fields=["status", "-urgent", "submitted", "id"], name="need_at_desk"),
        )
        constraints = (
            models.CheckConstraint(condition=models.Q(seats__gte=1, seats__lte=500), name="need_has_seats"),
            models.CheckConstraint(
                condition=models.Q(ends__isnull=True)
                | models.Q(starts__isnull=True)
                | models.Q(ends__gte=models.F("starts")),
                name="need_ends_after_start",
            ),
        )


describe(
    Need,
    id=public("names the need"),
    host=public("who needs help"),
    desk=public("who reviewed it"),
    author=personal("who wrote it, to answer questions", erasure="emptied with the person"),
    status=public("where it stands"),
    urgent=public("whether it is answered the same day"),
    governorate=public("where the work is"),
    modes=public("how one can help: remote, visit, circular, return"),
    starts=public("when the work begins"),
    ends=public("when the work ends"),
    hours_a_month=public("how much time it takes"),
    seats=public("how many people are needed"),
    licence=public("the profession (ISCO-08) whose licence is required"),
    licence_any_country=public("whether a licence of any country will do"),
    stipend_iqd_a_month=public("what is paid, in dinars a month"),
    closes=public("until when one may answer"),
    created=internal("to order the host's list"),
    submitted=internal("since when it waits for a desk"),
    opened=public("when its criteria were fixed"),
    version=internal("so that two people do not overwrite each other"),
)


class NeedText(models.Model):
    """The words of a need in one language: the original, or a translation with its author."""

    need = models.ForeignKey(Need, on_delete=models.CASCADE, related_name="texts")
    language = models.CharField(max_length=8)
    original = models.BooleanField(default=True)
    author = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    title = models.CharField(max_length=160)
    narrative = models.TextField()
    tasks = models.TextField(blank=True)
    travel = models.CharField(max_length=400, blank=True)
    insurance = models.CharField(max_length=400, blank=True)
    housing = models.CharField(max_length=400, blank=True)
    visa_and_residency = models.CharField(max_length=400, blank=True)
    tax = models.CharField(max_length=400, blank=True)
    schooling = models.CharField(max_length=400, blank=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["need", "language"], name="need_text_once_a_language"),)


describe(
    NeedText,
    id=internal("names the row"),
    need=public("the need it words"),
    language=public("the language it is written in"),
    original=public("whether this is the original or a translation"),
    author=personal("who wrote or translated it", erasure="emptied with the person"),
    title=public("what the need is called"),
    narrative=public("why help is needed"),
    tasks=public("what the person will do, one task a line"),
    travel=public("what is offered for travel"),
    insurance=public("what insurance is offered"),
    housing=public("where one can stay"),
    visa_and_residency=public("help with visa and residency"),
    tax=public("tax terms"),
    schooling=public("schooling for children"),
)


class TitleWords(models.Model):
    """A need's titles in all languages, folded to one spelling: a narrow table, so that searching reads little."""

    need = models.OneToOneField(Need, primary_key=True, on_delete=models.CASCADE, related_name="title_words")
    folded = models.TextField()


describe(
    TitleWords,
    need=public("the need that is found"),
    folded=public("its titles in one spelling, to be found by"),
)
