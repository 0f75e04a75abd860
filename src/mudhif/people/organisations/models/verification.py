"""Why organisations are trusted, complained of, and suspended."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from mudhif.base.foundation.data_map import describe, internal, personal
from mudhif.base.foundation.ids import new_id
from mudhif.people.organisations.models.organisation import Organisation


class GroundRecord(models.Model):
    """Something that speaks for an organisation: who recorded it, for whom they spoke, and when."""

    id = models.UUIDField(primary_key=True, default=new_id)
    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="grounds")
    ground = models.CharField(max_length=12)
    recorder = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    speaks_for = models.ForeignKey(Organisation, null=True, on_delete=models.CASCADE, related_name="+")
    note = models.TextField(blank=True)
    recorded = models.DateTimeField()
    withdrawn = models.DateTimeField(null=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("organisation", "ground", "recorder"),
                condition=Q(withdrawn=None) & ~Q(recorder=None),
                name="ground_once_a_recorder",
            ),
        )


_WITH = "as long as the organisation is here"
describe(
    GroundRecord,
    id=internal("names the row"),
    organisation=internal("which organisation", retention=_WITH),
    ground=internal("what speaks for it", retention=_WITH),
    recorder=personal("who says so; two grounds need two people", retention=_WITH, erasure="emptied"),
    speaks_for=internal("the organisation in whose name it is said", retention=_WITH),
    note=internal("where it can be looked up again; people are not named in it", retention=_WITH),
    recorded=internal("when it was said", retention=_WITH),
    withdrawn=internal("when it was taken back", retention=_WITH),
)


class Complaint(models.Model):
    """Somebody complains of an organisation. It changes nothing by itself; the text is sealed for the complainant."""

    id = models.UUIDField(primary_key=True, default=new_id)
    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="complaints")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    text = models.BinaryField()
    made = models.DateTimeField()


describe(
    Complaint,
    id=internal("names the complaint", retention="two years"),
    organisation=internal("of whom", retention="two years"),
    person=personal("who complains: they take no part in the decision", retention="two years", erasure="row deleted"),
    text=personal("what happened, sealed with the complainant's key", retention="two years", erasure="row deleted"),
    made=internal("when", retention="two years"),
)


class Suspension(models.Model):
    """A suspension, proposed by one office, in force when the other has confirmed it; the organisation may answer."""

    id = models.UUIDField(primary_key=True, default=new_id)
    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="suspensions")
    reason = models.TextField()
    language = models.CharField(max_length=8)
    proposed_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    proposed_as = models.CharField(max_length=8)
    proposed = models.DateTimeField()
    confirmed_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    confirmed = models.DateTimeField(null=True)
    answer = models.TextField(blank=True)
    answered = models.DateTimeField(null=True)
    closed = models.DateTimeField(null=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("organisation",), condition=Q(closed=None), name="suspension_one_at_a_time"
            ),
            models.CheckConstraint(
                condition=Q(confirmed_by=None) | ~Q(confirmed_by=models.F("proposed_by")), name="suspension_two_people"
            ),
        )


describe(
    Suspension,
    id=internal("names the suspension"),
    organisation=internal("which organisation", retention=_WITH),
    reason=internal("why; given to the organisation word for word", retention=_WITH),
    language=internal("the language of the reason", retention=_WITH),
    proposed_by=personal("who proposed it", retention=_WITH, erasure="emptied"),
    proposed_as=internal("for which office", retention=_WITH),
    proposed=internal("when", retention=_WITH),
    confirmed_by=personal("who confirmed it for the other office", retention=_WITH, erasure="emptied"),
    confirmed=internal("since when it is in force", retention=_WITH),
    answer=internal("what the organisation answers", retention=_WITH),
    answered=internal("when it answered", retention=_WITH),
    closed=internal("when it was lifted or dropped", retention=_WITH),
)
