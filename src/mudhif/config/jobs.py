"""What libraries keep is thrown away when the data map says so."""

from datetime import timedelta

from allauth.account.models import EmailConfirmation
from django.core.management import call_command

from mudhif.base.foundation.databases import forget_what_was_overwritten
from mudhif.base.jobs.clockwork import every

TASKS_KEPT = timedelta(days=30)


def throw_away() -> None:
    """End sessions, confirmations and finished tasks that nobody needs any more. Safe to run twice."""
    call_command("clearsessions")
    EmailConfirmation.objects.delete_expired_confirmations()
    call_command("prune_db_task_results", min_age_days=TASKS_KEPT.days, verbosity=0)


def put_on_the_clock() -> None:
    """What libraries keep once a day; the last traces of what was erased within minutes."""
    every(timedelta(days=1), "house.throw_away", throw_away)
    every(timedelta(minutes=5), "house.forget_what_was_overwritten", forget_what_was_overwritten)
