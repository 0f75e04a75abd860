"""Tokens with which a person's program uses the HTTP API."""

from django.conf import settings
from django.db import models

from mudhif.base.foundation.data_map import describe, internal, personal
from mudhif.base.foundation.ids import new_id


class ApiToken(models.Model):
    """A token: only its hash is kept; it holds scopes, and it ends."""

    id = models.UUIDField(primary_key=True, default=new_id)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    label = models.CharField(max_length=80)
    digest = models.CharField(max_length=64, unique=True)
    scopes = models.JSONField(default=list)
    created = models.DateTimeField()
    ends = models.DateTimeField()
    revoked = models.DateTimeField(null=True)


_WHILE = {"retention": "a year after it ends", "erasure": "row deleted"}
describe(
    ApiToken,
    id=internal("names the token", **_WHILE),
    person=personal("whose token it is", **_WHILE),
    label=personal("so that its owner recognises it", **_WHILE),
    digest=internal("finds the token; SHA-256 of 256 random bits, from which it cannot be read", **_WHILE),
    scopes=internal("what the token may do", **_WHILE),
    created=internal("when it was made", **_WHILE),
    ends=internal("when it stops working", **_WHILE),
    revoked=internal("that its owner took it back", **_WHILE),
)
