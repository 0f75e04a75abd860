"""The search table: of each member what may be searched, while a consent is in force. Nobody else is in it."""

from django.db import models

from mudhif.base.foundation.data_map import describe, internal, severe


class SearchVersion(models.Model):
    """One row: the version of the last change. Bumped in the transaction of the change, which orders the changes."""

    value = models.BigIntegerField(default=0)


describe(
    SearchVersion,
    id=internal("there is one row, number 1"),
    value=internal("the version of the last change"),
)


class SearchEntry(models.Model):
    """What the index may know of a member; empty, and `gone`, where it may know nothing (any more)."""

    member = models.UUIDField(primary_key=True)
    version = models.BigIntegerField(unique=True)
    gone = models.BooleanField(default=False)
    next_end = models.DateTimeField(null=True, db_index=True)
    body = models.BinaryField(default=b"")


describe(
    SearchEntry,
    member=internal("whose entry it is", erasure="the identifier alone stays, so that every index forgets the rest"),
    version=internal("the change that wrote it"),
    gone=internal("that nothing may be known"),
    next_end=internal("when the first of its consents ends, so that it is written anew in the following night"),
    body=severe(
        "skills, languages, licences, modes, dates, places, consents and blocks, compared with needs",
        retention="while a consent to be found is in force",
        erasure="emptied at once",
    ),
)
