"""Questions and answers between desk and host while a need is reviewed."""

from django.conf import settings
from django.db import models

from mudhif.base.foundation.data_map import describe, internal, personal
from mudhif.base.foundation.ids import new_id
from mudhif.work.needs.models.need import Need


class Question(models.Model):
    """What the desk asked, and what the host answered."""

    id = models.UUIDField(primary_key=True, default=new_id)
    need = models.ForeignKey(Need, on_delete=models.CASCADE, related_name="questions")
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    language = models.CharField(max_length=8)
    question = models.TextField()
    asked = models.DateTimeField()
    answer = models.TextField(blank=True)
    answered = models.DateTimeField(null=True)


describe(
    Question,
    id=internal("names the question"),
    need=internal("the need it is about"),
    asked_by=personal("who asked", erasure="emptied with the person"),
    language=internal("the language it was asked in"),
    question=internal("what the desk wants to know before the need opens"),
    asked=internal("when it was asked"),
    answer=internal("what the host answered"),
    answered=internal("when it was answered"),
)
