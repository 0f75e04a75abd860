"""Numbers and dates read as people here write them."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from mudhif.base.ui import numerals


@pytest.mark.parametrize(("language", "expected"), [("ar", "٤٥٠٬٠٠٠"), ("ckb", "٤٥٠٬٠٠٠"), ("en", "450,000")])
def test_thousands_are_grouped(language: str, expected: str) -> None:
    assert numerals.number(450000, language) == expected


def test_the_arabic_decimal_mark_is_not_a_full_stop() -> None:
    assert numerals.number(Decimal("83.5"), "ar", 1) == "٨٣٫٥"


@pytest.mark.parametrize(
    ("language", "expected"),
    [("ar", "٢٨ تشرين الثاني ٢٠٢٦"), ("ckb", "٢٨ی تشرینی دووەمی ٢٠٢٦"), ("en", "28 November 2026")],
)
def test_a_date_uses_the_months_of_iraq(language: str, expected: str) -> None:
    assert numerals.day(date(2026, 11, 28), language) == expected


def test_a_moment_is_told_where_the_reader_is() -> None:
    late = datetime(2026, 11, 22, 22, 30, tzinfo=UTC)
    assert numerals.moment(late, "en", "Asia/Baghdad") == "23 November 2026, 01:30"
