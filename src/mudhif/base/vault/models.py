"""One wrapped data key for each person."""

from django.db import models

from mudhif.base.foundation.data_map import describe, internal, severe


class PersonKey(models.Model):
    """A person's data key, wrapped by the installation's key, which is kept outside database and backups."""

    person = models.UUIDField(primary_key=True)
    wrapped = models.BinaryField()
    wrapping_key = models.CharField(max_length=16)
    created = models.DateTimeField(auto_now_add=True)


describe(
    PersonKey,
    person=internal("whose key this is", erasure="row deleted at erasure"),
    wrapped=severe("decrypts what is severe about the person"),
    wrapping_key=internal("which installation key wraps it, for rotation"),
    created=internal("to rotate old keys"),
)
