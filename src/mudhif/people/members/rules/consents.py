"""Consent: one purpose at a time, in words of a version, until a day. All moments are aware; days are local."""

from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo


class Purpose(StrEnum):
    """What a member can say yes to. Each is asked, given and withdrawn by itself."""

    FEDERATION = "federation"
    GOVERNMENT = "government"
    INSTITUTIONS = "institutions"
    ORGANISATIONS = "organisations"
    COUNTED = "counted"
    WRITTEN_TO = "written_to"

    @property
    def finds(self) -> bool:
        """Whether somebody may find the member by it; the two others count and write, and open nothing."""
        return self not in {Purpose.COUNTED, Purpose.WRITTEN_TO}


# The version of the words under which each consent is given now. Whoever changes the words raises the number: what was
# given under older words stays as it was, and the page asks again.
WORDING: dict[Purpose, int] = dict.fromkeys(Purpose, 1) | {Purpose.COUNTED: 3}
# Since which words of "be counted" a yes covers the city and the ways to help.
CITY_COUNTED_SINCE = 2
# And since which it covers from when one would help.
WHEN_COUNTED_SINCE = 3
LONGEST_YEARS = 2
REMINDERS = (timedelta(days=30), timedelta(days=7))
_OPENS: dict[str, Purpose] = {
    "federation": Purpose.FEDERATION,
    "ministry": Purpose.GOVERNMENT,
    "embassy": Purpose.GOVERNMENT,
    "regional_representation": Purpose.GOVERNMENT,
    "hospital": Purpose.INSTITUTIONS,
    "university": Purpose.INSTITUTIONS,
    "school": Purpose.INSTITUTIONS,
    "association": Purpose.ORGANISATIONS,
    "ngo": Purpose.ORGANISATIONS,
}


def purpose_for(organisation_kind: str) -> Purpose | None:
    """The purpose under which an organisation of this kind may find anyone; None: no consent opens to it."""
    return _OPENS.get(organisation_kind)


def end_of_day(day: date, time_zone: str) -> datetime:
    """The first moment after `day` where the member is: a consent lasts the whole of its last day."""
    return datetime.combine(day + timedelta(days=1), time.min, ZoneInfo(time_zone))


def in_force(ends: datetime, withdrawn: datetime | None, moment: datetime) -> bool:
    """Whether a consent that ends at `ends` opens anything at `moment`."""
    return moment < ends and (withdrawn is None or moment < withdrawn)


def latest_end(today: date) -> date:
    """The last day on which a consent given today may end; 29 February becomes the 28th."""
    try:
        return today.replace(year=today.year + LONGEST_YEARS)
    except ValueError:
        return today.replace(year=today.year + LONGEST_YEARS, day=28)


def may_end(until: date, today: date) -> bool:
    """Whether a consent given today may end on this day: today at the earliest, two years from now at the latest."""
    return today <= until <= latest_end(today)


def reminders_reached(until: date, today: date) -> int:
    """How many reminders should have gone out by today: one 30 days before the last day, another 7 days before.

    A consent counts those as sent that were reached when it was given. It is due a letter when more are reached than
    sent; one that was missed (the server slept) is made up for by the next.
    """
    return sum(until - distance <= today for distance in REMINDERS)
