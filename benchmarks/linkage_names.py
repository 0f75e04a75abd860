"""Names for invented registers: given and family names usual in Iraq, with Latin spellings that people really use."""

import csv
import re
from collections import Counter, defaultdict
from functools import cache

from benchmarks import SHARED_DATA, UnavailableError


def _words(text: str) -> list[str]:
    return text.split()


MEN = _words("""
محمد احمد علي حسن حسين حيدر جعفر عباس جواد كاظم ابراهيم مهدي يوسف موسى صادق اسماعيل يونس خليل بولص داود سليمان
خالد عيسى سعيد صالح وليد صلاح صباح طه سعد طالب عادل عمر عمار عامر طارق عثمان عماد غازي علاء عصام عدنان غسان
فاضل فلاح فاروق فارس فيصل كريم ماجد مالك قاسم كمال مازن محمود منصور وسام ليث مصطفى ناجي محسن نزار هاشم نوري
ياسين ياسر هادي هيثم نبيل ناصر جاسم جلال حميد مسعود دلير نوزاد زياد سلمان سلام يحيى شاكر رياض ضياء نعمان لطيف
رشيد يعقوب توما سامي وائل غانم عزيز منير باسم بشار بلال ثامر جمال حازم حامد حسام رائد رعد زهير سالم سامر ستار
سرمد سنان شهاب ظافر فؤاد قصي مرتضى مهند نصير هشام همام وسيم هيوا كاوه رزكار بختيار سوران هيمن
""")
WOMEN = _words("""
سعاد مريم ليلى زينب فاطمة هدى نور سارة سميرة ايمان رشا خديجة رقية امل اسراء شيماء بشرى عائشة وفاء رنا هناء
اسماء آمنة بتول حنان دعاء رغد سحر سعدية شذى صفاء غادة فرح لينا منى ميسون نادية نجلاء ندى نهلة وداد ياسمين
شيرين نسرين
""")
FAMILIES = _words("""
حكيم عبيدي دليمي شمري تميمي زبيدي موسوي بغدادي حسيني بصري موصلي نجفي سامرائي تكريتي خفاجي هاشمي قريشي اسدي
سعدي نعيمي ربيعي مالكي سوداني حمداني قيسي شيباني حيدري عامري رفاعي زيدي كعبي صالحي سلمان عبادي جعفري داود شيخ
طالباني جبوري لامي ساعدي كربلائي انباري عزاوي جنابي بياتي راوي حديثي عاني خزرجي طائي كناني محمداوي بارزاني
سنجاري كركوكي فتلاوي ياسري اعرجي حلي كوفي وائلي دوري مشهداني
""")
_PLAIN = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا"})
_SOUNDS = dict(zip(
    "ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءئؤآپچگڤ",
    ["a", "b", "t", "th", "j", "h", "kh", "d", "dh", "r", "z", "s", "sh", "s", "d", "t", "z", "a", "gh", "f", "q", "k",
     "l", "m", "n", "h", "o", "i", "a", "a", "", "i", "o", "a", "p", "ch", "g", "v"], strict=True))  # fmt: skip
_MOST = 8


@cache
def _attested() -> dict[str, Counter[str]]:
    """For each Arabic token its Latin spellings with counts."""
    path = SHARED_DATA / "names" / "wd_arabic_80.tsv"
    if not path.exists():
        raise UnavailableError(f"no attested spellings in {path.parent}")
    found: dict[str, Counter[str]] = defaultdict(Counter)
    with path.open(encoding="utf-8", newline="") as file:
        for latin, arabic, count in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            if re.fullmatch("[a-z']+", latin):
                found[arabic.replace(" ", "").translate(_PLAIN)][latin] += int(count)
    return found


@cache
def spellings(name: str) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """Latin spellings of an Arabic name with weights: attested ones, else one letter by letter in two styles."""
    plain = name.translate(_PLAIN)
    usual = _letter_by_letter(plain)
    alike = {spelled: count for spelled, count in _attested()[plain].items() if spelled[0] in _first_letters(usual)}
    best = sorted(alike.items(), key=lambda pair: (-pair[1], pair[0]))[:_MOST]
    if not best:
        best = [(usual, 2), (usual.replace("o", "u").replace("sh", "ch").replace("i", "ee"), 1)]
    return tuple(spelled for spelled, _ in best), tuple(1 + count for _, count in best)


def _first_letters(usual: str) -> str:
    """First letters that one sound has, so that what the table has wrong is left out."""
    vowels, groups = "aeiouyhw", ("kqgc", "jgdc", "szc", "td", "fp", "bp", "sc")
    return vowels if usual[0] in vowels else usual[0] + "".join(group for group in groups if usual[0] in group)


def _letter_by_letter(plain: str) -> str:
    sounds = [_SOUNDS.get(letter, "") for letter in plain]
    voiced: list[str] = []
    for sound in sounds:
        if voiced and sound and sound[0] not in "aoi" and voiced[-1][-1:] not in "aoi":
            voiced.append("a")
        if sound:
            voiced.append(sound)
    return "".join(voiced) or "x"
