"""People who act for organisations, and those who were asked to."""

from django.conf import settings
from django.db import models

from mudhif.base.foundation.data_map import describe, internal, personal
from mudhif.base.foundation.ids import new_id
from mudhif.people.organisations.models.organisation import Organisation


class Mandate(models.Model):
    """A person may act for an organisation in a role, from a day to a day, under a written mandate."""

    id = models.UUIDField(primary_key=True, default=new_id)
    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="mandates")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    role = models.CharField(max_length=16)
    starts = models.DateField()
    ends = models.DateField()
    ended = models.DateTimeField(null=True)

    class Meta:
        constraints = (
            models.CheckConstraint(condition=models.Q(ends__gte=models.F("starts")), name="mandate_ends_after_start"),
        )


_ENDS = "until it ends, then a year"
describe(
    Mandate,
    id=internal("names the mandate"),
    organisation=internal("the body acted for", erasure="row deleted"),
    person=personal("who acts for it", retention=_ENDS, erasure="row deleted"),
    role=internal("what the person may do", erasure="row deleted"),
    starts=internal("when the mandate begins", erasure="row deleted"),
    ends=internal("when the mandate ends", erasure="row deleted"),
    ended=internal("that somebody ended it before its day", erasure="row deleted"),
)


class Invitation(models.Model):
    """Somebody was asked, by mail address, to act for an organisation. Whether an account has it, nobody learns."""

    id = models.UUIDField(primary_key=True, default=new_id)
    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="invitations")
    role = models.CharField(max_length=16)
    ends = models.DateField()
    mail_handle = models.CharField(max_length=96, db_index=True)
    mail_address = models.BinaryField()
    invited_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    created = models.DateTimeField(auto_now_add=True)
    open_until = models.DateTimeField(db_index=True)


_OPEN = "until it is answered, two weeks at most"
describe(
    Invitation,
    id=internal("names the invitation"),
    organisation=internal("the body that asks", retention=_OPEN, erasure="row deleted"),
    role=internal("what the person would do", retention=_OPEN, erasure="row deleted"),
    ends=internal("until when", retention=_OPEN, erasure="row deleted"),
    mail_handle=personal("shows the invitation to whoever holds the address", retention=_OPEN, erasure="row deleted"),
    mail_address=personal("where the letter goes, sealed", retention=_OPEN, erasure="row and key deleted"),
    invited_by=personal("who asks", retention=_OPEN, erasure="emptied"),
    created=internal("to order lists", retention=_OPEN),
    open_until=internal("when it is thrown away", retention=_OPEN),
)
