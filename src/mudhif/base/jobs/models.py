"""What is due, and when."""

from django.db import models

from mudhif.base.foundation.data_map import describe, internal


class Due(models.Model):
    """The next time at which a recurring job runs."""

    job = models.CharField(max_length=80, primary_key=True)
    at = models.DateTimeField(db_index=True)
    failures = models.PositiveIntegerField(default=0)


describe(
    Due,
    job=internal("which job"),
    at=internal("when it runs next; a killed server finds it again"),
    failures=internal("how often it has failed in a row, to wait longer"),
)
