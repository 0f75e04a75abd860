"""What people have been killed for is not taken from any file, whatever its language and whoever insists."""

import pytest

from mudhif.people.mapping.reading import read_register
from mudhif.people.mapping.rules.columns import How
from mudhif.people.mapping.rules.faults import RowFault
from mudhif.people.mapping.rules.fields import Field
from mudhif.people.mapping.rules.headers import HEADERS as HEADERS_READ
from mudhif.people.mapping.rules.headers import LEFT_ALONE
from mudhif.people.mapping.rules.never_held import Never, refused_by_header

HEADERS = {
    Never.RELIGION: "Religion | الديانة | المذهب | والطائفة | ئایین | مەزهەب | Sect | Konfession | trossamfund",
    Never.ETHNICITY: "Ethnicity | القومية | العرق | نەتەوە | Ethnic group | Volksgruppe | etnisk tillhörighet | الأصل",
    Never.TRIBE: "Tribe | العشيرة | اسم العشيرة | القبيلة | عەشیرەت | هۆز | Stamm | klan",
    Never.PARTY: "Party | الحزب | الانتماء السياسي | حیزب | Political affiliation | Partei | partitillhörighet",
    Never.UNION: "Trade union | النقابة | عضو نقابة | سەندیکا | Gewerkschaft | fackförbund",
    Never.SEXUALITY: "Sexual orientation | الميول الجنسية | ئاراستەی سێکسی | sexuell läggning | Sexualität",
    Never.BIRTHPLACE: (
        "Place of birth | محل الولادة | تاريخ ومحل الولادة | مسقط رأس | شوێنی لەدایکبوون | födelseort | Geburtsort"
    ),
    Never.HOME: "Governorate | المحافظة | محافظة السكن | پارێزگا | Home town | hemort | Heimatort | العنوان في العراق",
}
VALUES = {
    Never.RELIGION: "سني شيعي سنية مسيحي", Never.ETHNICITY: "كردي عربي تركماني کورد",
    Never.SEXUALITY: "gay straight bi gay",
    Never.HOME: "بغداد هەولێر Basra نينوى", Never.PARTY: "Dawa PUK KDP پارتی",
}  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "header"), [(kind, one) for kind, line in HEADERS.items() for one in line.split(" | ")]
)
def test_a_header_that_announces_it_is_refused(kind: Never, header: str) -> None:
    found = read_register(f"Name;{header}\nHuda;x\n".encode())
    assert (found.columns[1].never, found.columns[1].how) == (kind, How.REFUSED)
    assert found.columns[1].sample == ()


@pytest.mark.parametrize("kind", VALUES)
def test_values_give_a_column_away_whatever_its_header(kind: Never) -> None:
    lines = "".join(f"Huda Karim,{value}\n" for value in VALUES[kind].split())
    assert read_register(f"Name,Group\n{lines}".encode()).columns[1].never is kind


@pytest.mark.parametrize(
    ("header", "kind"),
    [("PlaceOfBirth", Never.BIRTHPLACE), ("birth_place", Never.BIRTHPLACE), ("Religon", Never.RELIGION),
     ("Ethnicty", Never.ETHNICITY), ("Religion (optional)", Never.RELIGION), ("المذهب / Sect", Never.RELIGION)],
)  # fmt: skip
def test_a_header_written_together_or_mistyped_is_refused_too(header: str, kind: Never) -> None:
    assert refused_by_header(header) is kind


def test_a_refused_column_cannot_be_chosen() -> None:
    text = "Name,Group\n" + "Huda,سني\nSara,شيعي\n" * 3
    found = read_register(text.encode(), {0: Field.FULL_NAME, 1: Field.OCCUPATION})
    assert {row.occupation for row in found.rows} == {""}


def test_a_single_cell_that_names_it_makes_a_bad_row() -> None:
    text = "Name,Occupation\n" + "Huda,dentist\n" * 9 + "Sara,شيعية\n"
    (bad,) = read_register(text.encode()).bad_rows
    assert (bad.row, bad.reason) == (10, RowFault.NEVER_HELD)


def test_iraqi_cities_are_where_people_come_from_unless_they_live_there() -> None:
    places = ["Mosul", "Basra", "Erbil"]
    away = "Name,City\n" + "".join(f"Huda,{place}\n" for place in places)
    there = "Name,City,Country\n" + "".join(f"Huda,{place},Iraq\n" for place in places)
    assert read_register(away.encode()).columns[1].never is Never.HOME
    assert read_register(there.encode()).columns[1].field is Field.CITY


def test_names_that_are_words_of_faith_or_places_stay_names() -> None:
    names = ["مسلم", "بدر", "صلاح الدين", "Christian", "ربيعة"]
    text = "Name,City\n" + "".join(f"{name},Leeds\n" for name in names)
    assert len(read_register(text.encode()).rows) == len(names)


@pytest.mark.parametrize(
    "header", ["Country", "الجنس", "Full name", "Mail", "Occupation", "الهاتف", "تاريخ الولادة", "ناو"]
)
def test_harmless_headers_are_not_refused(header: str) -> None:
    assert refused_by_header(header) is None


def test_no_header_that_is_read_or_left_alone_is_refused() -> None:
    read = [words for line in (*HEADERS_READ.values(), LEFT_ALONE) for words in line.split("|")]
    assert [words for words in read if refused_by_header(words.strip())] == []
