"""Invented registers, harder than the shared ones and of any size, with the truth about them.

Households of brothers, sisters, fathers and sons who share a family name and often a telephone; twins; people twice in
a register; numbers, addresses and work that changed between registers; days that became 1 July or 1 January, swapped
days and months, wrong years; slips of the pen in both scripts; fathers left out and put first; a spelling of one's own
and a style of each register. Seeded: the same arguments give the same files.
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

from benchmarks.linkage_names import FAMILIES, MEN, WOMEN, spellings

REGISTERS = ("embassy", "association", "alumni")
CITIES = (("Leeds", "London", "Birmingham", "Manchester", "Glasgow", "Cardiff"),
          ("Derby", "Manchester", "Coventry", "London", "Birmingham"),
          ("Oxford", "Cambridge", "London", "Leeds", "Edinburgh", "Manchester"))  # fmt: skip
WORK = (
    "journalist", "electrician", "accountant", "dentist", "architect", "chef", "nurse", "pharmacist", "archaeologist",
    "lawyer", "psychiatrist", "welder", "midwife", "baker", "farmer", "surveyor", "editor", "translator", "teacher",
)  # fmt: skip
HEADERS = (
    ("الاسم الكامل", "Name in passport", "تاريخ الميلاد", "الهاتف", "البريد الالكتروني", "City", "المهنة"),
    ("First name", "Surname", "Birth year", "E-mail", "Town", "Profession"),
    ("Name", "Date of birth", "Country", "City", "Speciality", "Mobile", "Email"),
)


@dataclass(frozen=True)
class Hardness:
    """Shares of rows in which something is wrong, missing or changed."""

    slip: float = 0.04
    swapped_day: float = 0.05
    wrong_year: float = 0.06
    custom_day: float = 0.25
    no_date: float = 0.12
    no_contact: float = 0.6
    moved_contact: float = 0.25
    moved_work: float = 0.25
    no_work: float = 0.35
    other_spelling: float = 0.25
    no_father: float = 0.45
    swapped_names: float = 0.03
    no_family: float = 0.05
    twice: float = 0.06
    household: float = 0.3
    skew: float = 0.6

    def times(self, factor: float) -> "Hardness":
        """The same people with so many times as many errors and gaps, in at most 95 rows of 100 each."""
        of_people = {"household", "skew"}
        shares = {name: getattr(self, name) for name in self.__dataclass_fields__ if name not in of_people}
        return replace(self, **{name: min(0.95, factor * share) for name, share in shares.items()})


AS_SHARED = Hardness(slip=0, moved_contact=0, moved_work=0, household=0, twice=0.055, other_spelling=0.17, no_date=0.1)
HARD = Hardness()
HARDER = Hardness(
    slip=0.08, swapped_day=0.08, wrong_year=0.08, custom_day=0.35, no_date=0.18, moved_contact=0.4, moved_work=0.45,
    other_spelling=0.35, no_father=0.5, swapped_names=0.05, no_family=0.07, twice=0.08, household=0.45, skew=0.8,
)  # fmt: skip


@dataclass(frozen=True)
class Person:
    """Who somebody is; what registers make of it is another matter."""

    number: int
    arabic: tuple[str, str, str, str]
    latin: tuple[str, str, str, str]
    year: int
    month: int
    day: int
    phone: str
    mail: str
    work: str


def write(folder: Path, persons: int, hardness: Hardness, seed: int = 1) -> None:
    """Three registers as CSV and ``truth.csv`` in ``folder``; ``persons`` people make about 1.6 rows each."""
    random = Random(seed)
    rows: tuple[list[list[str]], ...] = ([], [], [])
    truth: tuple[list[int], ...] = ([], [], [])
    for person in _people(random, persons, hardness):
        for register in _where(random, hardness):
            rows[register].append(_row(random, person, register, hardness))
            truth[register].append(person.number)
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "truth.csv").open("w", encoding="utf-8", newline="") as file:
        known = csv.writer(file)
        known.writerow(("register", "row", "person"))
        for register, name in enumerate(REGISTERS):
            order = list(range(len(rows[register])))
            random.shuffle(order)
            known.writerows((name, place, truth[register][row]) for place, row in enumerate(order, 1))
            _write_register(folder / f"{name}.csv", register, [rows[register][row] for row in order])


def _write_register(path: Path, register: int, rows: list[list[str]]) -> None:
    encoding = "utf-8-sig" if register == 0 else "utf-8"
    with path.open("w", encoding=encoding, newline="") as file:
        table = csv.writer(file, delimiter=";" if register == 1 else ",")
        table.writerow(HEADERS[register])
        table.writerows(rows)


def _people(random: Random, persons: int, hardness: Hardness) -> Iterator[Person]:
    """People one by one; some are a brother, a sister, a twin, a son or a daughter of the one before."""
    before: Person | None = None
    for number in range(persons):
        person = _stranger(random, number, hardness)
        if before and random.random() < hardness.household:
            person = _relative(random, person, before)
        yield person
        before = person


def _drawn(random: Random, names: list[str], skew: float) -> str:
    """A name; the first of the list are the commonest."""
    return names[int(len(names) * random.random() ** (1 + skew))]


def _stranger(random: Random, number: int, hardness: Hardness) -> Person:
    own = WOMEN if random.random() < 0.2 else MEN
    given, father, grandfather = (_drawn(random, names, hardness.skew) for names in (own, MEN, MEN))
    arabic = (given, father, grandfather, _drawn(random, FAMILIES, hardness.skew))
    year, month, day = random.randint(1945, 2006), random.randint(1, 12), random.randint(1, 28)
    latin = [_spelled(random, name) for name in arabic]
    return Person(number, arabic, (latin[0], latin[1], latin[2], latin[3]), year, month, day, _phone(random),
                  _mail(random), random.choice(WORK))  # fmt: skip


def _relative(random: Random, person: Person, other: Person) -> Person:
    """The same person as a relative: shares the family name and, often, the telephone and the day."""
    phone = other.phone if random.random() < 0.5 else person.phone
    if random.random() < 0.4:
        arabic = (person.arabic[0], other.arabic[0], other.arabic[1], other.arabic[3])
        latin = (person.latin[0], other.latin[0], other.latin[1], other.latin[3])
        year = min(other.year + random.randint(20, 40), 2010)
        return replace(person, arabic=arabic, latin=latin, year=year, phone=phone)
    given = person.arabic[0] if person.arabic[0] != other.arabic[0] else random.choice(MEN + WOMEN)
    sibling = replace(person, arabic=(given, *other.arabic[1:]), phone=phone,
                      latin=(_spelled(random, given), *other.latin[1:]))  # fmt: skip
    if random.random() < 0.15:
        return replace(sibling, year=other.year, month=other.month, day=other.day)
    return replace(sibling, year=other.year + random.randint(-9, 9))


def _where(random: Random, hardness: Hardness) -> Iterator[int]:
    """The registers that a person is in: in one at least, and in the embassy's now and then twice."""
    found = [register for register, share in enumerate((0.66, 0.54, 0.36)) if random.random() < share] or [0]
    yield from found
    if 0 in found and random.random() < hardness.twice:
        yield 0


def _spelled(random: Random, name: str) -> str:
    words, weights = spellings(name)
    return random.choices(words, weights)[0]


def _phone(random: Random) -> str:
    return f"+447{random.randrange(10**9):09d}"


def _mail(random: Random) -> str:
    return f"p{random.randrange(10**9)}@example.org"


def _row(random: Random, person: Person, register: int, hardness: Hardness) -> list[str]:
    latin = [_written(random, *names, hardness) for names in zip(person.latin, person.arabic, strict=True)]
    phone = _contact(random, person.phone, _phone(random), hardness)
    mail = _contact(random, person.mail, _mail(random), hardness)
    work = person.work if random.random() >= hardness.moved_work else random.choice(WORK)
    work = "" if random.random() < hardness.no_work else work
    city = random.choice(CITIES[register])
    given, family = _latin_name(random, latin, hardness)
    if register == 0:
        arabic, passport = _arabic_name(random, person, hardness), f"{given} {family}"
        arabic, passport = random.choices([(arabic, ""), (arabic, passport), ("", passport)], (5, 4, 1))[0]
        return [arabic, passport, _date(random, person, hardness, "{2:02d}/{1:02d}/{0}"), phone, mail, city, work]
    if register == 1:
        return [given, family, _date(random, person, hardness, "{0}"), mail, city, work]
    title = "Dr. " if random.random() < 0.4 else ""
    date = _date(random, person, hardness, "{0}-{1:02d}-{2:02d}")
    return [f"{title}{given} {family}", date, "United Kingdom", city, work, phone, mail]


def _written(random: Random, own: str, arabic: str, hardness: Hardness) -> str:
    """A name in Latin letters as a register has it: mostly in a person's own spelling."""
    return _slipped(random, own if random.random() >= hardness.other_spelling else _spelled(random, arabic), hardness)


def _contact(random: Random, own: str, new: str, hardness: Hardness) -> str:
    if random.random() < hardness.no_contact:
        return ""
    return new if random.random() < hardness.moved_contact else own


def _arabic_name(random: Random, person: Person, hardness: Hardness) -> str:
    given, father, grandfather, family = (_slipped(random, name, hardness) for name in person.arabic)
    parts = [given, father]
    if random.random() < 0.6:
        parts.append(grandfather)
    return " ".join([*parts, f"ال{family}"])


def _latin_name(random: Random, latin: list[str], hardness: Hardness) -> tuple[str, str]:
    """Given names and family name as a form asks for them."""
    given, father, _, family = (name.title() for name in latin)
    article = random.choice(("Al-", "al-", "El-", "Al ", ""))
    last = father if random.random() < hardness.no_family else article + family
    first = [given] if random.random() < hardness.no_father else [given, father]
    if len(first) > 1 and random.random() < hardness.swapped_names:
        first.reverse()
    return " ".join(first), last


def _slipped(random: Random, word: str, hardness: Hardness) -> str:
    """One letter wrong, missing, doubled or out of its place."""
    if len(word) < 4 or random.random() >= hardness.slip:
        return word
    place = random.randrange(1, len(word) - 1)
    letters = "ابتجحدرسعفقكلمنهوي" if word[0] >= "\u0600" else "abcdefghiklmnorstuwyz"
    middle = random.choice((random.choice(letters), "", word[place] * 2, word[place + 1] + word[place]))
    return word[:place] + middle + word[place + (2 if len(middle) > 1 and middle[0] == word[place + 1] else 1) :]


def _date(random: Random, person: Person, hardness: Hardness, written: str) -> str:
    if random.random() < hardness.no_date:
        return ""
    year, month, day = person.year, person.month, person.day
    if random.random() < hardness.wrong_year:
        year += random.choice((-1, 1))
    if random.random() < hardness.custom_day:
        month, day = random.choices(((7, 1), (1, 1)), (3, 1))[0]
    elif day <= 12 and random.random() < hardness.swapped_day * 2:
        month, day = day, month
    return written.format(year, month, day)
