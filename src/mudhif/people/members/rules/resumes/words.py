"""What CVs say in words, placed on our scales. What is not understood is left for the member to say."""

import re

from mudhif.base.foundation.text import clean
from mudhif.people.members.rules.levels import CEFR
from mudhif.people.members.rules.resumes.draft import LONGEST

# From Europass' ISCED 2011 codes, and the words that degrees begin with.
_ISCED = {"3": "secondary", "4": "vocational", "5": "diploma", "6": "bachelor", "7": "master", "8": "doctorate"}
_DEGREES = (
    ("doctorate", r"\bph\.?\s?d|doctor|\bdr\.|دكتور|دکتۆر"),
    ("board", r"\bboard|\bfellow|specialist|بورد|زمالة|اختصاص|بۆرد|پسپۆڕی"),
    ("master", r"\bmaster|\bm\.?sc|\bm\.?a\b|\bmba\b|magister|ماجستير|ماستەر"),
    ("bachelor", r"bachelor|\bb\.?sc|\bb\.?a\b|\bbeng\b|mbchb|mbbs|licen[cs]|بكالوريوس|بەکالۆریۆس"),
    ("diploma", r"diploma|associate|دبلوم|دیپلۆم"),
    ("vocational", r"vocational|apprentice|certificate|مهني|شهادة|پیشەیی|بڕوانامە"),
    ("secondary", r"secondary|high school|baccalaur|إعدادية|ثانوية|ئامادەیی"),
)
DEGREES = frozenset(level for level, _words in _DEGREES) | {"other"}
_FLUENCY = (
    (6, r"native|mother|bilingual|اللغة الأم|زمانی دایک"),
    (5, r"full professional|fluent|proficient|advanced|طليق|متقدم|باش"),
    (4, r"professional|upper|good|جيد"),
    (3, r"intermediate|limited working|conversational|working|متوسط|مامناوەند"),
    (2, r"elementary|basic|pre-"),
    (1, r"beginner|starter|مبتدئ|سەرەتایی"),
)
_MASTERY = (
    (5, r"master|expert|خبير|شارەزا"),
    (4, r"advanced|senior|متقدم|پێشکەوتوو"),
    (3, r"intermediate|proficient|competent|متوسط|مامناوەند"),
    (2, r"basic|elementary|أساسي|بنەڕەتی"),
    (1, r"beginner|novice|مبتدئ|سەرەتایی"),
)
_YEAR = re.compile(r"(?<!\d)(19|20)\d{2}(?!\d)")


def line(value: object) -> str:
    """One clean line of at most 120 letters; empty for what is not text."""
    return " ".join(clean(value).split())[:LONGEST].strip() if isinstance(value, str) else ""


def _first(scale: tuple[tuple[int, str], ...], text: str) -> int | None:
    return next((place for place, words in scale if re.search(words, text.casefold())), None)


def cefr_said(text: str) -> int | None:
    """1 to 6 for a CEFR level or for words such as `Native speaker`; None where nothing is understood."""
    found = re.search(r"\b([abc][12])\b", text.casefold())
    return CEFR.index(found[1].upper()) + 1 if found else _first(_FLUENCY, text)


def mastery_said(text: str) -> int | None:
    """1 to 5 for words such as `Advanced`; None where nothing is understood."""
    return _first(_MASTERY, text)


def degree_said(*texts: str) -> str:
    """A level of study, by the first text that says one; `other` where none does."""
    for text in texts:
        if found := next((level for level, words in _DEGREES if re.search(words, text.casefold())), None):
            return found
    return "other"


def isced_level(code: str) -> str:
    """A level of study for a code of ISCED 2011, whose first digit counts."""
    return _ISCED.get(code.strip()[:1], "other")


# The European Qualifications Framework, whose lower levels are counted otherwise.
_EQF = {**_ISCED, "3": "vocational", "4": "secondary"}


def eqf_level(code: str) -> str:
    """A level of study for a level of the European Qualifications Framework."""
    return _EQF.get(code.strip()[:1], "other")


def year_in(text: str) -> int | None:
    """The first year from 1900 to 2099 in a date, however it is written."""
    found = _YEAR.search(text)
    return int(found[0]) if found else None


def country_code(text: str) -> str:
    """A code of two letters, or nothing: names of countries are for the member to choose."""
    code = text.strip().upper()
    return _UNION.get(code, code) if re.fullmatch(r"[A-Z]{2}", code) else ""


# The European Union writes two countries otherwise than ISO 3166.
_UNION = {"UK": "GB", "EL": "GR"}
