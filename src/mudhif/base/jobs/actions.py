"""Running what is due."""

import logging
from datetime import datetime, timedelta

from django.db import transaction

from mudhif.base.foundation import clock
from mudhif.base.jobs.clockwork import Recurring, recurring
from mudhif.base.jobs.models import Due

logger = logging.getLogger(__name__)
LONGEST_WAIT = timedelta(hours=1)


def _claim(name: str, job: Recurring, moment: datetime) -> Due | None:
    """Take the job where it is due, so that no second worker runs it; it comes back if this one is killed."""
    with transaction.atomic():
        row, _ = Due.objects.select_for_update().get_or_create(job=name, defaults={"at": moment})
        if row.at > moment:
            return None
        row.at = moment + max(job.every, timedelta(seconds=30))
        row.save(update_fields=["at"])
        return row


def _run(name: str, job: Recurring, row: Due) -> bool:
    """Run one job; a failure is logged by its kind only (messages can hold personal data) and tried again."""
    try:
        job.run()
    except Exception as error:
        row.failures += 1
        row.at = clock.now() + min(LONGEST_WAIT, timedelta(seconds=30) * 2**row.failures)
        logger.error("job %s failed with %s, attempt %d", name, type(error).__name__, row.failures)  # noqa: TRY400
    else:
        row.failures, row.at = 0, clock.now() + job.every
    row.save(update_fields=["failures", "at"])
    return row.failures == 0


def run_due() -> list[str]:
    """Run every recurring job that is due, once; the names of those that ran well."""
    moment = clock.now()
    claimed = ((name, job, _claim(name, job, moment)) for name, job in recurring.items())
    return [name for name, job, row in claimed if row is not None and _run(name, job, row)]
