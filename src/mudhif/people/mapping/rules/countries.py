"""Countries by the names that people write, in five languages (Unicode CLDR, from Babel)."""

from functools import cache, lru_cache

from babel import Locale

from mudhif.kernels.folding import fold

_LANGUAGES = ("en", "ar", "ckb", "sv", "de", "fr", "tr")
_CODE = 2
_ALSO = {
    "uk": "GB", "u k": "GB", "england": "GB", "scotland": "GB", "wales": "GB", "great britain": "GB", "britain": "GB",
    "northern ireland": "GB", "gb": "GB", "usa": "US", "u s a": "US", "us": "US", "america": "US", "uae": "AE",
    "emirates": "AE", "holland": "NL", "turkey": "TR", "ksa": "SA", "بريطانيا": "GB", "انكلترا": "GB", "انجلترا": "GB",
    "امريكا": "US", "الولايات المتحدة الامريكية": "US", "الامارات": "AE", "المانيا الاتحادية": "DE", "هولندا": "NL",
    "سوريا": "SY", "بەریتانیا": "GB", "ئینگلتەرا": "GB", "ئەمریکا": "US", "ئەمەریکا": "US", "سوید": "SE", "سوێد": "SE",
    "ئەڵمانیا": "DE", "ئەڵمان": "DE", "هۆڵەندا": "NL", "هۆلەندا": "NL", "نەرویج": "NO", "دانمارک": "DK", "تورکیا": "TR",
    "فینلاند": "FI", "کەنەدا": "CA", "ئوسترالیا": "AU", "فەرەنسا": "FR", "ئێران": "IR", "ئوردن": "JO", "عێراق": "IQ",
}  # fmt: skip


@cache
def _codes() -> dict[str, str]:
    named = {
        fold(name): code
        for language in reversed(_LANGUAGES)
        for code, name in Locale(language).territories.items()
        if len(code) == _CODE
    }
    return named | {fold(name): code for name, code in _ALSO.items()}


@lru_cache(maxsize=1024)
def country_code(name: str) -> str:
    """The two-letter code of a country's name in any of the languages, or of a code itself; empty where unknown."""
    upper = name.strip().upper()
    folded = _codes().get(fold(name), "")
    return folded or (upper if len(upper) == _CODE and upper in _codes().values() else "")
