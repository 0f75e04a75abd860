"""Headers that nobody wrote down beforehand, by the words in them: `Country of current residence`, `المهنة الحالية`."""

from functools import cache

from mudhif.kernels.folding import fold
from mudhif.people.mapping.rules.fields import Field

# Whose name or number it is then: not the person's own.
_OTHERS = (
    "mother mothers company organisation organization employer school university college faculty department file user "
    "bank spouse husband wife child children contact emergency institution branch group street club sponsor agent "
    "ام والدة الام شركة جامعة كلية مدرسة قسم منظمة جهة زوج زوجة طفل اطفال طوارئ شارع معهد فرع "
    "دایک کۆمپانیا زانکۆ کۆلێژ بەش ڕێکخراو ھاوسەر منداڵ قوتابخانە mutter firma schule universität mor arbetsgivare "
    "registration registered joined created updated issue issued expiry expires graduation visa"
)
_LATIN = "passport latin english inglizi لاتيني لاتينية انكليزية انجليزية انكليزي انجليزي جواز پاسپۆرت ئینگلیزی لاتینی"
# In this order: the first whose words are all there wins. Each line: field, one of these words, and one of these.
_PHONES = (
    "phone telephone tel mobile cell gsm whatsapp viber هاتف موبايل جوال نقال تلفون محمول واتساب مۆبایل تەلەفۆن "
    "واتسئاپ telefon mobil handy"
)
_LEAVING = "left leaving departure departed arrival arrived emigration emigrated هجرة مغادرة وصول خروج کۆچ"
_BIRTH = "birth born dob ميلاد ولادة تولد مواليد لەدایکبوون geb geburt född födelse naissance"
_FAMILY = "surname lastname لقب عائلة كنية نازناو nachname efternamn"
_GIVEN = "first given forename vorname förnamn یەکەم اول"
_NAMES = "name names fullname اسم ناو ناوی namn"
_RULES: tuple[tuple[Field, str, str], ...] = (
    (Field.MAIL, "mail email ايميل بريد ئیمەیل ئیمەیڵ ئیمێل epost mejl courriel", ""),
    (Field.PHONE, _PHONES, ""),
    (Field.LEFT_YEAR, _LEAVING, ""),
    (Field.BIRTH_YEAR, _BIRTH, "year yr سنة عام ساڵی ساڵ år jahr"),
    (Field.BIRTH_DATE, _BIRTH, ""),
    (Field.GRANDFATHER, "grandfather جد باپیر grossvater farfar", ""),
    (Field.FATHER, "father fathers اب والد باوک vater far", ""),
    (Field.FAMILY, f"{_FAMILY} family last", f"{_FAMILY} name"),
    (Field.GIVEN, _GIVEN, f"{_NAMES} forename vorname förnamn"),
    (Field.NAME_IN_PASSPORT, _NAMES, _LATIN),
    (Field.FULL_NAME, _NAMES, ""),
    (Field.COUNTRY, "country بلد دولة وڵات وڵاتی land", ""),
    (Field.CITY, "city town residence مدينة سكن اقامة شار شاری wohnort stad ort", ""),
    (Field.OCCUPATION, "occupation profession job مهنة وظيفة اختصاص پیشە پیشەی beruf yrke work", ""),
)


@cache
def _rules() -> tuple[tuple[Field, frozenset[str], frozenset[str]], ...]:
    return tuple((kind, _folded(one), _folded(other)) for kind, one, other in _RULES)


@cache
def _others() -> frozenset[str]:
    return _folded(_OTHERS)


def _folded(words: str) -> frozenset[str]:
    return frozenset(fold(word) for word in words.split())


def field_of_parts(folded: str) -> Field | None:
    """The field that the words of a folded header point to; None where they point nowhere, or to somebody else."""
    words = frozenset(folded.split())
    if words & _others():
        return None
    return next((kind for kind, one, other in _rules() if words & one and (not other or words & other)), None)
