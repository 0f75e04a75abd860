"""What the mapping room does in the background: a release a quarter, where a policy is set."""

import logging

from mudhif.base.foundation.errors import Refused
from mudhif.people.mapping.actions import publish_by_policy, release_due

logger = logging.getLogger(__name__)


def publish_quarterly() -> bool:
    """Publish the present quarter's counts if they are due; whether anything was published."""
    if not release_due():
        return False
    try:
        publish_by_policy()
    except Refused as reason:
        logger.warning("no release this quarter: %s", reason)
        return False
    return True
