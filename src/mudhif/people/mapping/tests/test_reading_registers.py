"""A register is read as people keep it: any delimiter, alphabet of digits, order of days, and language of headers."""

import io
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from openpyxl import Workbook

from mudhif.people.mapping.reading import RegisterFile, read_register
from mudhif.people.mapping.rules.columns import How
from mudhif.people.mapping.rules.faults import BadRow, RowFault, Warned
from mudhif.people.mapping.rules.fields import Field

SHARED = Path(__file__).resolve().parents[6] / "shared" / "data" / "registers"


def read(text: str, encoding: str = "utf-8", **more: object) -> RegisterFile:
    return read_register(text.encode(encoding), **more)  # type: ignore[arg-type]


def birth_dates(*cells: str) -> list[date | None]:
    return [row.birth_date for row in read("Name;DOB\n" + "".join(f"Huda;{cell}\n" for cell in cells)).rows]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1256"])
def test_any_delimiter_and_encoding_of_arabic_is_read(delimiter: str, encoding: str) -> None:
    table = [["الاسم الكامل", "تاريخ الميلاد", "المدينة"], ["هدى كريم العبيدي", "12/04/1965", "مانشستر"]]
    found = read("\r\n".join(delimiter.join(cells) for cells in table), encoding)
    assert [(row.full_name, row.birth_date, row.city) for row in found.rows] == [
        ("هدى كريم العبيدي", date(1965, 4, 12), "مانشستر")
    ]
    assert (Warned.LEGACY_ENCODING in found.warnings) == (encoding == "cp1256")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_kurdish_is_read(encoding: str) -> None:
    found = read("ناوی سیانی,ساڵی لەدایکبوون,شار,پیشە\nهێمن ڕەسوڵ عەلی,١٩٧٧,یۆتۆبۆری,مامۆستا\n", encoding)
    (row,) = found.rows
    assert (row.full_name, row.birth_year, row.city, row.occupation) == ("هێمن ڕەسوڵ عەلی", 1977, "یۆتۆبۆری", "مامۆستا")


def test_western_letters_in_an_old_encoding_are_read() -> None:
    (row,) = read("Förnamn;Efternamn;Födelsedatum;Ort\nHüseyin;Öz;1965-04-12;Malmö\n", "cp1252").rows
    assert (row.given, row.family, row.birth_date, row.city) == ("Hüseyin", "Öz", date(1965, 4, 12), "Malmö")


def test_german_headers_are_read() -> None:
    (row,) = read(
        "Nachname;Vorname;Geburtsdatum;Handy;Wohnort;Beruf\nAziz;Sara;12.04.1965;0171/2345678;Köln;Ärztin\n"
    ).rows
    assert (row.family, row.given, row.phone, row.occupation) == ("Aziz", "Sara", "01712345678", "Ärztin")


def test_bilingual_and_numbered_headers_are_recognised() -> None:
    found = read("الاسم / Name,Phone 1,Phone 2,Date of Birth (dd/mm/yyyy),Email_Address\nHuda,0770,,,\n", lenient=True)
    assert [column.field for column in found.columns] == [
        Field.FULL_NAME, Field.PHONE, Field.OTHER_PHONE, Field.BIRTH_DATE, Field.MAIL
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("Country of current residence", Field.COUNTRY), ("المهنة الحالية", Field.OCCUPATION),
        ("الاسم باللغة الانكليزية", Field.NAME_IN_PASSPORT), ("Name of applicant", Field.FULL_NAME),
        ("Year of arrival in Sweden", Field.LEFT_YEAR), ("ناونیشانی ئیمەیل", Field.MAIL),
        ("WhatsApp number", Field.PHONE),
        ("Geb.-Datum", Field.BIRTH_DATE), ("Company name", None), ("اسم الجامعة", None), ("County", None),
        ("Mother's name", None), ("Date of registration", None),
    ],
)  # fmt: skip
def test_headers_that_nobody_wrote_down_are_known_by_their_words(header: str, field: Field | None) -> None:
    found = read(f"Member name;{header}\nHuda Karim;\n").columns[1].field
    assert found is (Field.NAME_IN_PASSPORT if field is Field.FULL_NAME else field)


def test_columns_without_telling_headers_are_known_by_their_values() -> None:
    text = "Name,x1,x2,x3\n" + "Huda,h@example.org,+44 7911 123456,12/04/1965\n" * 3
    found = read(text)
    assert [column.field for column in found.columns[1:]] == [Field.MAIL, Field.PHONE, Field.BIRTH_DATE]
    assert all(column.how is How.VALUES for column in found.columns[1:])


def test_a_title_above_the_header_is_passed_over() -> None:
    found = read("Register of members 2024\n\nFull name,City\nHuda Karim,Leeds\n", lenient=True)
    assert (found.rows[0].full_name, found.rows[0].row, found.rows[0].line) == ("Huda Karim", 1, 4)
    assert Warned.LINES_BEFORE_HEADER in found.warnings


def test_days_first_or_months_first_is_decided_for_the_whole_column() -> None:
    assert birth_dates("03/04/1965", "25/12/1970") == [date(1965, 4, 3), date(1970, 12, 25)]
    assert birth_dates("03/04/1965", "12/25/1970") == [date(1965, 3, 4), date(1970, 12, 25)]


def test_what_the_other_order_alone_explains_is_a_bad_row() -> None:
    found = read("Name,DOB\nA,25/12/1970\nB,26/12/1970\nC,12/27/1970\n")
    assert found.bad_rows == (BadRow(3, 4, 1, RowFault.BAD_DATE),)
    assert Warned.ORDER_MIXED in found.warnings


def test_a_column_full_of_the_first_of_july_tells_its_order() -> None:
    assert birth_dates("07/01/1960", "07/01/1961", "02/03/1962")[2] == date(1962, 2, 3)
    assert birth_dates("01/07/1960", "01/07/1961", "02/03/1962")[2] == date(1962, 3, 2)


def test_an_order_that_nothing_tells_is_said_to_be_assumed() -> None:
    assert Warned.ORDER_ASSUMED in read("Name,DOB\nHuda,03/04/1965\n").warnings
    assert Warned.ORDER_ASSUMED not in read("Name,DOB\nHuda,1965-04-03\n").warnings


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("1965-04-12", date(1965, 4, 12)), ("١٢/٠٤/١٩٦٥", date(1965, 4, 12)), ("۱۲-۰۴-۱۹۶۵", date(1965, 4, 12)),
        ("12.4.65", date(1965, 4, 12)), ("23844", date(1965, 4, 12)), ("12 نيسان 1965", date(1965, 4, 12)),
        ("April 12, 1965", date(1965, 4, 12)), ("12-Apr-1965", date(1965, 4, 12)), ("19650412", date(1965, 4, 12)),
        ("٣ كانون الثاني ١٩٧٠", date(1970, 1, 3)), ("01/07/1982", date(1982, 7, 1)), ("1982-01-01", date(1982, 1, 1)),
        ("1965-04-12 00:00:00", date(1965, 4, 12)), ("12 april 1965", date(1965, 4, 12)),
    ],
)  # fmt: skip
def test_a_day_is_read_in_every_way_it_is_written(cell: str, day: date) -> None:
    assert birth_dates(cell) == [day]


def test_a_year_alone_stays_a_year() -> None:
    (row,) = read("Name,Date of birth\nHuda,١٩٦٥\n").rows
    assert (row.birth_date, row.birth_year) == (None, 1965)


@pytest.mark.parametrize("cell", ["31/02/1965", "12/04/1785", "12/04/2199", "soon", "45/45/1965"])
def test_an_impossible_day_makes_a_bad_row_and_the_others_go_on(cell: str) -> None:
    found = read(f"Name,DOB\nHuda,{cell}\nSara,12/04/1965\n", latest=date(2026, 1, 1))
    assert [row.full_name for row in found.rows] == ["Sara"]
    assert [(bad.line, bad.column) for bad in found.bad_rows] == [(2, 1)]


def test_a_lenient_reader_keeps_the_row_and_leaves_the_bad_value_blank() -> None:
    found = read("Name,DOB\nHuda,31/02/1965\n", lenient=True)
    assert (found.rows[0].full_name, found.rows[0].birth_date) == ("Huda", None)
    assert len(found.bad_rows) == 1


@pytest.mark.parametrize(
    ("cell", "country", "number"),
    [
        ("+44 (0)7911 123456", "", "+447911123456"), ("0044 7911 123456", "", "+447911123456"),
        ("07911123456", "United Kingdom", "+447911123456"), ("٠٧٩١١١٢٣٤٥٦", "بريطانيا", "+447911123456"),
        ("070-123 45 67", "سوید", "+46701234567"), ("07911123456", "", "07911123456"),
    ],
)  # fmt: skip
def test_telephone_numbers_become_alike(cell: str, country: str, number: str) -> None:
    (row,) = read(f"Name,Phone,Country\nHuda,{cell},{country}\n").rows
    assert row.phone == number


def test_two_numbers_in_one_cell_are_two_numbers() -> None:
    (row,) = read("Name,Phone\nHuda,07701234567 / 07901234567\n").rows
    assert (row.phone, row.other_phone) == ("07701234567", "07901234567")


def test_a_nought_kept_by_a_quoted_formula_is_no_formula() -> None:
    (row,) = read('Name,Phone\nHuda,"=""07701234567"""\n').rows
    assert row.phone == "07701234567"


def test_bad_rows_say_line_column_and_reason_and_never_what_the_cell_held() -> None:
    text = "Name,Mail,Phone,City\nA,nobody,,x\n,b@example.org,,x\nC,,abc,x\nD,,,x,more\nE,\n"
    assert read(text).bad_rows == (
        BadRow(1, 2, 1, RowFault.BAD_MAIL), BadRow(2, 3, None, RowFault.NO_NAME), BadRow(3, 4, 2, RowFault.BAD_PHONE),
        BadRow(4, 5, None, RowFault.TOO_MANY_CELLS), BadRow(5, 6, None, RowFault.TOO_FEW_CELLS),
    )  # fmt: skip


def test_name_beside_surname_is_the_given_name() -> None:
    found = read("Name,Surname\nHuda,Karim\nSara Ali,Aziz\nOmar,Saleh\n")
    assert [column.field for column in found.columns] == [Field.GIVEN, Field.FAMILY]


def workbook(rows: list[list[object]], title: str = "People") -> bytes:
    book, target = Workbook(), io.BytesIO()
    sheet = book.active
    assert sheet is not None
    sheet.title = title
    for row in rows:
        sheet.append(row)
    book.save(target)
    return target.getvalue()


def test_a_workbook_is_read_with_days_numbers_and_gaps() -> None:
    content = workbook(
        [
            ["الاسم الكامل", "تاريخ الميلاد", "الهاتف", "City"],
            ["هدى كريم", datetime(1965, 4, 12, tzinfo=UTC).replace(tzinfo=None), 447911123456, "Leeds"],
            [],
            ["صالح ياسين", 23844, None, None],
        ]
    )
    first, second = read_register(content).rows
    assert (first.full_name, first.birth_date, first.phone) == ("هدى كريم", date(1965, 4, 12), "447911123456")
    assert (second.birth_date, second.row, second.line) == (date(1965, 4, 12), 2, 4)


def test_a_person_decides_what_a_column_is() -> None:
    found = read("a,b\nHuda,Leeds\n", column_map={0: Field.FULL_NAME, 1: Field.CITY})
    assert (found.rows[0].full_name, found.rows[0].city) == ("Huda", "Leeds")


@pytest.mark.parametrize(("name", "rows"), [("embassy", 5282), ("association", 4069), ("alumni", 2682)])
def test_the_shared_registers_are_read_whole(name: str, rows: int) -> None:
    if not SHARED.exists():
        pytest.skip("shared data is absent: ../shared/data/registers")
    found = read_register(SHARED / f"{name}.csv")
    assert len(found.rows) == found.rows_seen == rows
    assert all(column.field for column in found.columns)
