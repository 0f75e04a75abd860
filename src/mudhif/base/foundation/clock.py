"""The only clock of the house."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.utils import timezone

from mudhif.base.foundation.viewer import Viewer


def now() -> datetime:
    """The present moment, in UTC."""
    return timezone.now()


def today(viewer: Viewer) -> date:
    """The present day where the viewer is."""
    return now().astimezone(ZoneInfo(viewer.time_zone)).date()
