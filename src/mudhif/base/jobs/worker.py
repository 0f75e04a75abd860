"""The background worker: the clock's jobs in one thread, queued tasks in another."""

import logging
import random
import threading

from django.db import close_old_connections
from django_tasks import DEFAULT_TASK_BACKEND_ALIAS
from django_tasks_db.management.commands.db_worker import Worker

from mudhif.base.jobs.actions import run_due

logger = logging.getLogger(__name__)
TICK_SECONDS = 5.0


def keep_time(stop: threading.Event) -> None:
    """Run what is due, every few seconds, until told to stop."""
    while not stop.wait(TICK_SECONDS):
        close_old_connections()
        try:
            run_due()
        except Exception as error:
            logger.error("the clock could not be read: %s", type(error).__name__)  # noqa: TRY400


def queue_worker() -> Worker:
    """A worker for the tasks that rooms put in the queue."""
    return Worker(
        queue_names=["default"],
        interval=1,
        batch=False,
        backend_name=DEFAULT_TASK_BACKEND_ALIAS,
        startup_delay=False,
        max_tasks=None,
        excluded_queue_names=[],
        worker_id=f"mudhif-{random.getrandbits(32):08x}",
    )


def run_forever() -> None:
    """Work until interrupted."""
    stop = threading.Event()
    threading.Thread(target=keep_time, args=(stop,), daemon=True).start()
    try:
        queue_worker().run()
    finally:
        stop.set()
