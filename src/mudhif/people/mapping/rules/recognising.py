"""Whether a line that linking holds to be somebody's is theirs: one link in a hundred is a stranger's line.

So nothing of such a line is shown before two things that stand in it were written by whoever asks: the birth, and one
thing more. A year that many share asks for a telephone number or a mail address beside it; a whole day of birth, for
those or for a town or an occupation. A line that does not say when its person was born is shown to nobody.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from mudhif.kernels.folding import fold
from mudhif.people.mapping.rules.contacts import mail_of, phone_of
from mudhif.people.mapping.rules.rows import RegisterRow

# So often somebody may try before the links are erased, and so long they wait to be tried.
MOST_TRIES: Final = 5
WAITS: Final = timedelta(days=90)
# Of each thing so many may be written: the number of today and those of before.
MOST_OF_A_KIND: Final = 3
FEWEST_DIGITS: Final = 8
# Where nobody knew the day, lists have the first of these months.
_STANDS_FOR_UNKNOWN: Final = frozenset({1, 7})
_BETWEEN: Final = re.compile(r"[,،;؛\n]+")


@dataclass(frozen=True, slots=True)
class Told:
    """What whoever asks has written of themselves; kept nowhere."""

    born: date
    phones: tuple[str, ...] = ()
    mails: tuple[str, ...] = ()
    towns: tuple[str, ...] = ()
    occupations: tuple[str, ...] = ()

    @classmethod
    def written(cls, born: date, phones: str = "", mails: str = "", towns: str = "", occupations: str = "") -> "Told":
        """From what was typed, several of a kind with a comma between them."""
        return cls(
            born,
            tuple(number for one in _several(phones) if (number := phone_of(one))),
            tuple(address for one in _several(mails) if (address := mail_of(one))),
            tuple(map(fold, _several(towns))),
            tuple(map(fold, _several(occupations))),
        )

    @property
    def anything_more(self) -> bool:
        """Whether something beside the day of birth was written that can be compared."""
        return bool(self.phones or self.mails or self.towns or self.occupations)


def _several(text: str) -> list[str]:
    return [part.strip() for part in _BETWEEN.split(text) if part.strip()][:MOST_OF_A_KIND]


def recognised(line: RegisterRow, told: Told) -> bool:
    """Whether what was told shows that a line is the teller's own."""
    if line.birth_date is not None and not _stands_for_unknown(line.birth_date):
        return line.birth_date == told.born and (_reached(line, told) or _known(line, told))
    year = line.birth_date.year if line.birth_date else line.birth_year
    return year == told.born.year and _reached(line, told)


def _stands_for_unknown(day: date) -> bool:
    return day.day == 1 and day.month in _STANDS_FOR_UNKNOWN


def _reached(line: RegisterRow, told: Told) -> bool:
    """Whether a number or an address of the line was written."""
    numbers = [number for number in (line.phone, line.other_phone) if number]
    addresses = {line.mail.casefold(), line.other_mail.casefold()} - {""}
    return bool(addresses & set(told.mails)) or any(
        _same_number(number, own) for number in numbers for own in told.phones
    )


def _same_number(one: str, other: str) -> bool:
    """Whether two numbers are one, with the code of the country or without it."""
    shorter, longer = sorted((one.lstrip("+0"), other.lstrip("+0")), key=len)
    return len(shorter) >= FEWEST_DIGITS and longer.endswith(shorter)


def _known(line: RegisterRow, told: Told) -> bool:
    """Whether the town or the occupation of the line was written."""
    return (bool(line.city) and fold(line.city) in told.towns) or (
        bool(line.occupation) and fold(line.occupation) in told.occupations
    )
