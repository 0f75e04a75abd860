"""What is read before the first question, once for all processes of a web server."""

import logging

from django.db import DatabaseError, connections

from mudhif.base.foundation.registries import warm_ups

logger = logging.getLogger(__name__)


def warm_up() -> None:
    """Let the rooms bring into memory what every process needs, and close the connections: no two processes may share
    one. What cannot be read now is read at the first question."""
    for name, warm in warm_ups.items():
        try:
            warm()
        except DatabaseError as error:
            logger.warning("%s is not in memory yet: %s", name, type(error).__name__)
    connections.close_all()
