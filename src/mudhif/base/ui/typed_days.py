"""Reading a day that was typed in three parts, in any digits, the month as a number or by its name."""

from dataclasses import dataclass, fields
from datetime import date
from enum import StrEnum

from mudhif.base.ui.numerals import LOCALES, MONTHS_AR, MONTHS_CKB
from mudhif.kernels.folding import fold

LAST_DAY, LAST_MONTH = 31, 12
# Digits that a year has; a longer row of them is never read as a number.
YEAR_DIGITS = 4
# As Egypt, the Gulf and North Africa name the months; members have lived in many places.
MONTHS_EGYPT = (
    "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر",
)  # fmt: skip
_ENGLISH = [tuple(LOCALES["en"].months["format"][width].values()) for width in ("wide", "abbreviated")]
MONTHS = {
    fold(name): number
    for names in (MONTHS_AR, MONTHS_CKB, MONTHS_EGYPT, *_ENGLISH)
    for number, name in enumerate(names, start=1)
}


class Part(StrEnum):
    """The parts of a day, in the order in which they are typed."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


class Fault(StrEnum):
    """What is wrong with a day."""

    MISSING = "missing"
    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    NO_SUCH_DAY = "no_such_day"


class UnreadableDayError(ValueError):
    """What was typed is not a day: why, and the parts to look at."""

    def __init__(self, fault: Fault, *parts: Part) -> None:
        super().__init__(fault)
        self.fault, self.parts = fault, parts


@dataclass(frozen=True, slots=True)
class TypedDay:
    """The three parts as they were typed."""

    day: str = ""
    month: str = ""
    year: str = ""

    @classmethod
    def of(cls, value: date) -> "TypedDay":
        """A day in its parts."""
        return cls(str(value.day), str(value.month), f"{value.year:04}")

    @classmethod
    def from_text(cls, text: str) -> "TypedDay":
        """The parts of `2027-06-01`, as programs write it; what is not so comes back to be judged."""
        year, month, day = (part.strip() for part in (*text.split("-", 2), "", "")[:3])
        return cls(day, month, year)

    def __bool__(self) -> bool:
        """Whether anything was typed."""
        return any(getattr(self, one.name) for one in fields(self))

    def read(self) -> date:
        """The day.

        Raises:
            UnreadableDayError: a part is missing or not a number in its bounds, or the month has no such day.
        """
        if missing := [part for part in Part if not getattr(self, part)]:
            raise UnreadableDayError(Fault.MISSING, *missing)
        day = _whole(self.day, LAST_DAY, UnreadableDayError(Fault.DAY, Part.DAY))
        unreadable = UnreadableDayError(Fault.MONTH, Part.MONTH)
        month = MONTHS.get(fold(self.month)) or _whole(self.month, LAST_MONTH, unreadable)
        unreadable = UnreadableDayError(Fault.YEAR, Part.YEAR)
        year = _whole(self.year if len(self.year) == YEAR_DIGITS else "", 9999, unreadable)
        try:
            return date(year, month, day)
        except ValueError as error:
            raise UnreadableDayError(Fault.NO_SUCH_DAY, Part.DAY, Part.MONTH) from error

    def wrong(self) -> tuple[Part, ...]:
        """The parts to look at again."""
        try:
            self.read()
        except UnreadableDayError as error:
            return error.parts
        return ()


def _whole(text: str, most: int, otherwise: UnreadableDayError) -> int:
    number = int(text) if text.isdecimal() and len(text) <= YEAR_DIGITS else 0
    if not 1 <= number <= most:
        raise otherwise
    return number
