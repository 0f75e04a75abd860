"""Pure decisions about members: what opens to whom, until when, and what nobody may learn."""

from mudhif.people.members.rules.blind import BlindLicence, BlindProfile, BlindQualification, BlindSkill, decade
from mudhif.people.members.rules.consents import (
    CITY_COUNTED_SINCE,
    REMINDERS,
    WHEN_COUNTED_SINCE,
    WORDING,
    Purpose,
    end_of_day,
    in_force,
    latest_end,
    may_end,
    purpose_for,
    reminders_reached,
)
from mudhif.people.members.rules.few import FEW, is_few
from mudhif.people.members.rules.levels import CEFR, Evidence, LanguageLevel, Mode, SkillLevel, cefr_number
from mudhif.people.members.rules.whens import When, when_of

__all__ = [
    "CEFR",
    "CITY_COUNTED_SINCE",
    "FEW",
    "REMINDERS",
    "WHEN_COUNTED_SINCE",
    "WORDING",
    "BlindLicence",
    "BlindProfile",
    "BlindQualification",
    "BlindSkill",
    "Evidence",
    "LanguageLevel",
    "Mode",
    "Purpose",
    "SkillLevel",
    "When",
    "cefr_number",
    "decade",
    "end_of_day",
    "in_force",
    "is_few",
    "latest_end",
    "may_end",
    "purpose_for",
    "reminders_reached",
    "when_of",
]
