"""What holds for the whole house wherever its reader is: its languages, and the day at home."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

# Right to left first.
LANGUAGES = ("ar", "ckb", "en")
BAGHDAD = ZoneInfo("Asia/Baghdad")


def day_in_baghdad(moment: datetime) -> date:
    """The day in Baghdad at an aware moment."""
    return moment.astimezone(BAGHDAD).date()
