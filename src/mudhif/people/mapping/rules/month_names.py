"""The months by the names that people write (CLDR, and what Iraq writes), folded."""

from mudhif.kernels.folding import fold

_NAMES = (
    "january | jan | januari | januar | janvier | كانون الثاني | كانون2 | يناير | جانفي | کانوونی دووەم | ocak",
    "february | feb | februari | februar | fevrier | شباط | فبراير | شوبات | subat",
    "march | mar | mars | märz | maerz | اذار | مارس | ئازار | mart",
    "april | apr | avril | نيسان | ابريل | نیسان | nisan",
    "may | maj | mai | ايار | مايو | ئایار | ئایار | mayis",
    "june | jun | juni | juin | حزيران | يونيو | حوزەیران | haziran",
    "july | jul | juli | juillet | تموز | يوليو | تەممووز | تەموز | temmuz",
    "august | aug | augusti | aout | اب | اغسطس | ئاب | agustos",
    "september | sep | sept | septembre | ايلول | سبتمبر | ئەیلوول | ئەیلول | eylul",
    "october | oct | oktober | okt | octobre | تشرين الاول | اكتوبر | تشرینی یەکەم | ekim",
    "november | nov | novembre | تشرين الثاني | نوفمبر | تشرینی دووەم | kasim",
    "december | dec | dezember | dez | decembre | كانون الاول | ديسمبر | کانوونی یەکەم | aralik",
)
MONTHS = {fold(name): number for number, line in enumerate(_NAMES, 1) for name in line.split("|")}
