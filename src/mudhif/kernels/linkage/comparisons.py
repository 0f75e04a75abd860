"""What is compared in two rows, and the ways in which two rows of one person differ.

Each level has a share of true pairs (`alike`) and of random pairs (`unlike`) to begin with; both are learned from the
registers as far as these have enough to say. A given name that differs ends the matter: brothers share everything
else, and twins the day as well. A telephone number, an address, a town or a profession that differs says as much as
these registers show that it does: in some they change, in others never.
"""

from dataclasses import dataclass

ELSE = "ELSE"
_SWAPPED = "(given_l = father_r and father_l = given_r and given_l <> given_r)"
_HALF = (
    "(given_l = father_r and (father_l is null or father_l = father_r))"
    " or (father_l = given_r and (father_r is null or father_l = father_r))"
)
OTHER_GIVEN = (
    "(coalesce(given_l <> given_r, false) and coalesce(given_sound_l <> given_sound_r, false)"
    f" and not coalesce({_SWAPPED}, false) and not coalesce({_HALF}, false))"
)
_FULL = "day_l is not null and day_r is not null"


def _customary(side: str) -> str:
    """1 January and 1 July stand for a day that nobody knew."""
    return f"day_{side} in (101, 701)"


@dataclass(frozen=True, slots=True)
class Level:
    """One way in which two values may compare.

    Attributes:
        name: in plain words, for reasons.
        condition: SQL over ``<column>_l`` and ``<column>_r``.
        alike, unlike: shares of true and of random pairs to begin with.
        frequency: the column whose value's frequency makes agreement weaker or stronger; empty where none does.
        within: the column within whose equal values that frequency is taken; empty for the whole.
    """

    name: str
    condition: str
    alike: float
    unlike: float
    frequency: str = ""
    within: str = ""


@dataclass(frozen=True, slots=True)
class Comparison:
    """One thing compared: nothing is said where ``missing`` holds, else the first level whose condition holds.

    ``floor`` is the least share of true pairs that differ, whatever these registers show: the next ones are messier.
    Comparisons of one ``field`` speak of the same column, so that a cluster counts them together.
    """

    name: str
    field: str
    missing: str
    levels: tuple[Level, ...]
    floor: float = 0.0


def _absent(column: str) -> str:
    return f"{column}_l is null or {column}_r is null"


def _equal(column: str) -> str:
    return f"{column}_l = {column}_r"


def _letters(part: str, alike: float) -> Comparison:
    """Whether one name is also spelled alike: people keep the spelling of their passport."""
    column = f"{part}_letters"
    same = Level("same", _equal(column), alike, 0.4, column, part)
    return Comparison(column, column, f"{_absent(column)} or coalesce({part}_l <> {part}_r, true)",
                      (same, Level("differs", ELSE, 1 - alike, 0.6)))  # fmt: skip


def _contact(column: str, same: str) -> Comparison:
    return Comparison(column, column, f"{_absent(column)} or {OTHER_GIVEN}",
                      (Level("same", same, 0.6, 1e-5, column), Level("differs", ELSE, 0.4, 1 - 1e-5)),
                      0.02)  # fmt: skip


def _circumstance(column: str, alike: float, unlike: float, floor: float) -> Comparison:
    return Comparison(column, column, f"{_absent(column)} or {OTHER_GIVEN}",
                      (Level("same", _equal(column), alike, unlike, column),
                       Level("differs", ELSE, 1 - alike, 1 - unlike)), floor)  # fmt: skip


COMPARISONS: tuple[Comparison, ...] = (
    Comparison("given", "given", _absent("given"), (
        Level("same", _equal("given"), 0.9, 0.02, "given"),
        Level("swapped", _SWAPPED, 0.03, 2e-4, "given"),
        Level("sounds alike", _equal("given_sound"), 0.03, 0.001, "given_sound"),
        Level("half swapped", _HALF, 0.02, 0.01, "father"),
        Level("differs", ELSE, 0.002, 0.968),
    )),
    Comparison("father", "father", f"{_absent('father')} or {_SWAPPED} or {OTHER_GIVEN}", (
        Level("same", _equal("father"), 0.9, 0.02, "father"),
        Level("sounds alike", _equal("father_sound"), 0.03, 0.001, "father_sound"),
        Level("generation left out", "father_l = grandfather_r or grandfather_l = father_r", 0.02, 0.02, "father"),
        Level("differs", ELSE, 0.05, 0.959),
    ), 0.01),
    Comparison("grandfather", "grandfather", f"{_absent('grandfather')} or {OTHER_GIVEN}", (
        Level("same", _equal("grandfather"), 0.92, 0.02, "grandfather"),
        Level("sounds alike", _equal("grandfather_sound"), 0.03, 0.001, "grandfather_sound"),
        Level("differs", ELSE, 0.05, 0.979),
    ), 0.01),
    Comparison("family", "family", _absent("family"), (
        Level("same", _equal("family"), 0.88, 0.03, "family"),
        Level("sounds alike", _equal("family_sound"), 0.04, 0.001, "family_sound"),
        Level("name of a forefather", "family_l = father_r or father_l = family_r or family_l = grandfather_r"
              " or grandfather_l = family_r", 0.04, 0.01),
        Level("differs", ELSE, 0.04, 0.959),
    ), 0.01),
    _letters("given", 0.6), _letters("father", 0.6), _letters("family", 0.5),
    Comparison("date", "birth", f"not ({_FULL}) or {OTHER_GIVEN}", (
        Level("same", f"date_l = date_r and not {_customary('l')}", 0.62, 4e-5, "date"),
        Level("same, day unknown", "date_l = date_r", 0.12, 2e-3, "date"),
        Level("day and month swapped", "year_l = year_r and day_l = swapped_r"
              f" and not {_customary('l')} and not {_customary('r')}", 0.02, 3e-5, "year"),
        Level("same year, day unknown in one", f"year_l = year_r and ({_customary('l')} or {_customary('r')})",
              0.08, 6e-3, "year"),
        Level("same year, and day or month", "year_l = year_r and (month_l = month_r or monthday_l = monthday_r)",
              0.03, 1.5e-3, "year"),
        Level("year off by one", "abs(year_l - year_r) = 1 and day_l = day_r", 0.03, 4e-3),
        Level("same year", "year_l = year_r", 0.02, 0.01, "year"),
        Level("same day, other year", f"day_l = day_r and not {_customary('l')}", 0.01, 1.5e-3),
        Level("year off by one, day unknown in one", "abs(year_l - year_r) = 1"
              f" and ({_customary('l')} or {_customary('r')})", 0.02, 0.012),
        Level("differs", ELSE, 0.05, 0.96),
    ), 0.002),
    Comparison("year", "birth", f"year_l is null or year_r is null or ({_FULL}) or {OTHER_GIVEN}", (
        Level("same", _equal("year"), 0.88, 0.016, "year"),
        Level("off by one", "abs(year_l - year_r) = 1", 0.08, 0.03),
        Level("differs", ELSE, 0.04, 0.954),
    ), 0.002),
    _contact("phone", "phone_l = phone_r or phone_l = other_phone_r or other_phone_l = phone_r"),
    _contact("mail", _equal("mail")),
    _circumstance("city", 0.3, 0.1, 0.3),
    _circumstance("work", 0.6, 0.06, 0.02),
)  # fmt: skip
"""In the order in which reasons are given."""

FIELDS: tuple[str, ...] = tuple(dict.fromkeys(comparison.field for comparison in COMPARISONS))
