"""Three lists of invented people, with what goes wrong on real ones: shares as on the registers whose truth is known.

Linking was measured on registers with such slips, and its rates correct the estimate; they would not fit cleaner
lists. Names come in another spelling, without the father's, with the article written in five ways or not at all; days
are unknown and written as 1 July; years are one off; addresses are missing or have changed.
"""

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import date
from random import Random

from mudhif.config.demonstration.invention import SEED
from mudhif.config.demonstration.listed import CITIES, HOME, LEARNED, STUDIED, Name, Person, people

DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
COUNTRIES = {"GB": "United Kingdom", "SE": "Sweden", "DE": "Germany", "NL": "Netherlands"}
ARTICLES = ("Al-", "al-", "El-", "Al ", "")
# How likely somebody is to stand on each list: those who studied, and those who did not.
EMBASSY, MEMBERS, ALUMNI = (0.55, 0.6), (0.5, 0.42), (0.5, 0.14)
OTHER_SPELLING, NO_FATHER, NO_FAMILY, GRANDFATHER, SLIP = 0.2, 0.45, 0.05, 0.6, 0.02
SHORTEST_SLIP = 4
NO_DAY, UNKNOWN_DAY, WRONG_YEAR, SWAPPED = 0.1, 0.25, 0.06, 0.1
NO_MAIL, MOVED_MAIL, NO_OCCUPATION, OTHER_OCCUPATION, MOVED, TITLE = 0.35, 0.15, 0.3, 0.15, 0.5, 0.4
# The embassy has a name in Arabic letters, in both, or as it stands in the passport.
IN_ARABIC, IN_BOTH = 0.5, 0.9
HEADERS = (
    ("الاسم الكامل", "Name in passport", "تاريخ الميلاد", "البريد الالكتروني", "المدينة", "المهنة"),
    ("First name", "Surname", "Birth year", "E-mail", "Town", "Country", "Profession"),
    ("Name", "Date of birth", "Country", "City", "Speciality", "Email"),
)
MONTHS = 12
Row = tuple[str, ...]


def on_lists() -> tuple[list[Person], list[Person], list[Person]]:
    """Who stands on the embassy's, the associations' and the alumni's list, in the order of their lines."""
    draw = Random(f"{SEED} on lists")  # noqa: S311  (invented people, not secrets)
    everyone = people()
    embassy, members, alumni = (
        [one for one in everyone if draw.random() < chances[not one.studied]] for chances in (EMBASSY, MEMBERS, ALUMNI)
    )
    embassy = [one for one in embassy if one.country == HOME]
    for found in (embassy, members, alumni):
        draw.shuffle(found)
    return embassy, members, alumni


def lists() -> tuple[bytes, bytes, bytes]:
    """An embassy's list in Arabic, the associations' in English, an alumni body's in Latin letters of its own."""
    draw = Random(f"{SEED} lists")  # noqa: S311
    embassy, members, alumni = on_lists()
    return (
        _file(",", HEADERS[0], (_embassy(draw, one) for one in embassy)),
        _file(";", HEADERS[1], (_members(draw, one) for one in members)),
        _file(",", HEADERS[2], (_alumni(draw, one) for one in alumni)),
    )


def _embassy(draw: Random, one: Person) -> Row:
    grandfather = one.grandfather.ar if draw.random() < GRANDFATHER else ""
    arabic = " ".join(
        _slipped(draw, word) for word in (one.given.ar, one.father.ar, grandfather, one.family.ar) if word
    )
    passport, how = " ".join(_latin(draw, one)), draw.random()
    born = _born(draw, one.born)
    return (
        arabic if how < IN_BOTH else "",
        passport if how >= IN_ARABIC else "",
        f"{born:%d/%m/%Y}".translate(DIGITS) if born else "",
        _mail(draw, one.mail),
        _city(draw, one),
        _occupation(draw, one),
    )


def _members(draw: Random, one: Person) -> Row:
    given, family = _latin(draw, one)
    born = _born(draw, one.born)
    mail, occupation = _mail(draw, one.mail), _occupation(draw, one)
    return given, family, str(born.year) if born else "", mail, _city(draw, one), COUNTRIES[one.country], occupation


def _alumni(draw: Random, one: Person) -> Row:
    title = "Dr. " if draw.random() < TITLE else ""
    born = _born(draw, one.born)
    name, day = f"{title}{' '.join(_latin(draw, one))}", born.isoformat() if born else ""
    return name, day, COUNTRIES[one.country], _city(draw, one), _occupation(draw, one), _mail(draw, one.mail)


def _latin(draw: Random, one: Person) -> tuple[str, str]:
    """Given names and family name, as a form asks for them."""
    given = _spelled(draw, one.given)
    father = "" if draw.random() < NO_FATHER else _spelled(draw, one.father)
    family = draw.choice(ARTICLES) + _spelled(draw, one.family)
    return " ".join(filter(None, (given, father))), _spelled(draw, one.father) if draw.random() < NO_FAMILY else family


def _spelled(draw: Random, name: Name) -> str:
    return _slipped(draw, draw.choice(name.spellings) if draw.random() < OTHER_SPELLING else name.own)


def _slipped(draw: Random, word: str) -> str:
    """One letter out of its place, missing or doubled."""
    if len(word) < SHORTEST_SLIP or draw.random() >= SLIP:
        return word
    at = draw.randrange(1, len(word) - 1)
    return word[:at] + draw.choice(("", word[at] * 2, word[at + 1] + word[at])) + word[at + 1 :]


def _born(draw: Random, born: date) -> date | None:
    if draw.random() < NO_DAY:
        return None
    year = born.year + draw.choice((-1, 1)) if draw.random() < WRONG_YEAR else born.year
    if draw.random() < UNKNOWN_DAY:
        return date(year, 7, 1)
    swapped = born.day <= MONTHS and draw.random() < SWAPPED
    return date(year, born.day, born.month) if swapped else born.replace(year=year)


def _mail(draw: Random, mail: str) -> str:
    if not mail or draw.random() < NO_MAIL:
        return ""
    return mail.replace("@", "-before@") if draw.random() < MOVED_MAIL else mail


def _city(draw: Random, one: Person) -> str:
    """Where somebody lives, or lived when the list was written."""
    return draw.choice(CITIES[one.country]) if draw.random() < MOVED else one.city


def _occupation(draw: Random, one: Person) -> str:
    if draw.random() < NO_OCCUPATION:
        return ""
    return draw.choice((*STUDIED, *LEARNED)) if draw.random() < OTHER_OCCUPATION else one.occupation


def _file(delimiter: str, headers: Sequence[str], rows: Iterable[Row]) -> bytes:
    text = io.StringIO()
    writer = csv.writer(text, delimiter=delimiter)
    writer.writerows([headers, *rows])
    return text.getvalue().encode("utf-8-sig")
