"""Words in a full name that are not the name: titles, articles, son-of; and those that make one name with the next.

All in plain letters (`letters.plain`): Arabic, Central Kurdish, English, French, German, Swedish, Turkish.
"""

from typing import Final


def words_of(listed: str) -> frozenset[str]:
    """The words of a list that is written as one text."""
    return frozenset(listed.split())


TITLES: Final = words_of(
    "dr doktor doctor docteur prof professor professeur mr mrs ms miss mme mlle herr frau fru eng engr ing ir dipl phd "
    "md msc bsc mba sir lady bay bayan ustad ustadh mudr "
    "د دكتور دكتوره دكتورة الدكتور الدكتورة م مهندس مهندسة المهندس المهندسة ا استاذ استاذة الاستاذ الاستاذة بروفيسور "
    "البروفيسور ح المحامي المحامية السيدة الانسة معالي سعادة "
    "دكتۆر دوكتۆر پرۆفیسۆر پرۆفيسۆر پ ئندازيار ئهندازيار ئەندازيار مامۆستا ماموستا كاك خاتوو خاتون بهرێز بەرێز"
)
HONORIFICS: Final = words_of(
    "sayed sayyid syed sayid sheikh shaikh shaykh cheikh scheich haj hajj hajji haji mulla mullah mam kak "
    "سيد السيد شيخ الشيخ الحاج حاج حاجي ملا شێخ سەيد مەلا مام"
)
"""Titles that are names too: taken for a title only where two names follow."""

ARTICLES: Final = words_of("al el ul ال ئال")
SUN_ARTICLES: Final = {
    "as": "s", "es": "s", "us": "s", "ash": "sh", "esh": "sh", "ach": "ch", "ech": "ch", "ar": "r", "er": "r",
    "ur": "r", "an": "n", "en": "n", "at": "t", "et": "t", "ad": "d", "ed": "d", "az": "z", "ez": "z",
}  # fmt: skip
"""Articles that took the sound of the next word: only before a word that begins with it."""

SERVANT: Final = words_of(
    "abd abed abdul abdel abdal abdol abdoul abdool abdil abdur abder abdar abdus abdes abdas abdun abden abdush "
    "abdesh abdullr عبد"
)
FATHER: Final = words_of("abu abou abo aboo abi aba ابو ابي ابا")
MOTHER: Final = words_of("umm um oum om ام")
SON: Final = words_of("bin ibn ben bint bn b بن ابن بنت كوري كچي كورى كچى")
PARTICLES: Final = words_of("von van der den de la le da di du dos das af av zu zur y")

FAITH: Final = words_of("eddine eddin uddin uddine aldin aldeen eldin eldeen addin addeen eddeen uldin ettin الدين")
FAITH_BARE: Final = words_of("din deen dine دين")
GOD: Final = words_of("allah ullah الله")
