"""Decisions, each with its reason, and the second look at those of the urgent lane."""

from django.conf import settings
from django.db import models

from mudhif.base.foundation.data_map import describe, internal, personal
from mudhif.base.foundation.ids import new_id
from mudhif.work.selection.models.candidacy import Candidacy


class Decision(models.Model):
    """Chosen, or not, and why. There is one for each candidacy, and it is not changed."""

    candidacy = models.OneToOneField(Candidacy, primary_key=True, on_delete=models.CASCADE, related_name="decision")
    chosen = models.BooleanField()
    reason = models.TextField()
    language = models.CharField(max_length=8)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField()


_WITH = {"retention": "as long as the candidacy", "erasure": "row deleted with the candidate"}
describe(
    Decision,
    candidacy=personal("who it is about", **_WITH),
    chosen=personal("whether the candidate was chosen", **_WITH),
    reason=personal("why, in words that the candidate can read", **_WITH),
    language=internal("the language of the reason", **_WITH),
    by=personal("who decided", erasure="emptied with the person"),
    at=internal("when it was decided", **_WITH),
)


class Review(models.Model):
    """A decision of the urgent lane, to be looked at by somebody else the next day."""

    id = models.UUIDField(primary_key=True, default=new_id)
    decision = models.OneToOneField(Decision, on_delete=models.CASCADE, related_name="review")
    due = models.DateField()
    done = models.DateTimeField(null=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    stands = models.BooleanField(null=True)
    finding = models.TextField(blank=True)
    language = models.CharField(max_length=8, blank=True)

    class Meta:
        indexes = (models.Index(fields=["done", "due"], name="review_due"),)


describe(
    Review,
    id=internal("names the review", **_WITH),
    decision=personal("the decision that is looked at", **_WITH),
    due=internal("by which day", **_WITH),
    done=internal("when it was done", **_WITH),
    by=personal("who looked", erasure="emptied with the person"),
    stands=personal("whether the decision was sound", **_WITH),
    finding=personal("what was found", **_WITH),
    language=internal("the language of the finding", **_WITH),
)
