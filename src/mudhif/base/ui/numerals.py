"""Numbers, dates and ranges as people here write them (CLDR through Babel)."""

from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from zoneinfo import ZoneInfo

from babel import Locale, dates, numbers

LOCALES = {"ar": Locale("ar", "IQ"), "ckb": Locale("ckb", "IQ"), "en": Locale("en", "GB")}
_WESTERN, _EASTERN = "0123456789", "٠١٢٣٤٥٦٧٨٩"
_DIGITS = str.maketrans(_WESTERN, _EASTERN)
_EASTERN_MARKS = str.maketrans({",": "٬", ".": "٫", "%": "٪"})
# CLDR's Central Kurdish month names follow the spelling used here only in part: Iraqi usage, as in the house's style.
MONTHS_CKB = (
    "کانوونی دووەم",
    "شوبات",
    "ئازار",
    "نیسان",
    "ئایار",
    "حوزەیران",
    "تەمووز",
    "ئاب",
    "ئەیلوول",
    "تشرینی یەکەم",
    "تشرینی دووەم",
    "کانوونی یەکەم",
)
MONTHS_AR = (
    "كانون الثاني",
    "شباط",
    "آذار",
    "نيسان",
    "أيار",
    "حزيران",
    "تموز",
    "آب",
    "أيلول",
    "تشرين الأول",
    "تشرين الثاني",
    "كانون الأول",
)


def digits(text: str, language: str) -> str:
    """The text with the language's digits."""
    return text.translate(_DIGITS) if language in {"ar", "ckb"} else text


# Pages say the same small numbers over and over, and a pattern is slow to apply.
@lru_cache(maxsize=8192)
def number(value: float | Decimal, language: str, places: int | None = None) -> str:
    """A number with the language's digits, grouping and decimal mark; `places` fixes the decimals."""
    pattern = None if places is None else "#,##0" + ("." + "0" * places if places else "")
    text = numbers.format_decimal(value, format=pattern, locale=LOCALES["en"])
    return digits(text.translate(_EASTERN_MARKS), language) if language in {"ar", "ckb"} else text


def day(value: date, language: str, *, year: bool = True) -> str:
    """A date in words: `٢٨ تشرين الثاني ٢٠٢٦`, `٢٨ی تشرینی دووەمی ٢٠٢٦`, `28 November 2026`."""
    if language == "ar":
        return digits(f"{value.day} {MONTHS_AR[value.month - 1]}" + (f" {value.year}" if year else ""), "ar")
    if language == "ckb":
        month = MONTHS_CKB[value.month - 1]
        joined = month if month.endswith("ی") else f"{month}ی"
        return digits(f"{value.day}ی {joined} {value.year}" if year else f"{value.day}ی {month}", "ckb")
    return dates.format_date(value, "d MMMM y" if year else "d MMMM", locale=LOCALES["en"])


def moment(value: datetime, language: str, time_zone: str) -> str:
    """A moment where the reader is: the day, then hours and minutes of 24."""
    local = value.astimezone(ZoneInfo(time_zone))
    return f"{day(local.date(), language)}{'، ' if language != 'en' else ', '}{digits(f'{local:%H:%M}', language)}"
