"""What people write at the head of a column, in Arabic, Central Kurdish, English, Swedish, German and more."""

import re
from collections.abc import Iterator
from functools import cache

from rapidfuzz import fuzz, process

from mudhif.kernels.folding import fold
from mudhif.people.mapping.rules.fields import Field
from mudhif.people.mapping.rules.header_parts import field_of_parts

HEADERS: dict[Field, str] = {
    Field.FULL_NAME: (
        "full name | name | names | complete name | member name | person | applicant | name of member | "
        "fullname | name and surname | first and last name | contact name | person name | الاسم | "
        "الاسم الكامل | اسم العضو | الاسم الثلاثي | الاسم الرباعي | الاسم الثلاثي واللقب | "
        "الاسم الرباعي واللقب | اسم الشخص | الاسم واللقب | الاسم بالعربية | الاسم العربي | الاسم بالكامل | "
        "اسم الطالب | اسم الخريج | الاسم كاملا | name in arabic | arabic name | name arabic | "
        "name in kurdish | ناو | ناوی تەواو | ناوی سیانی | ناوی چواری | ناوی سێ قۆڵی | ناوی سیانی و نازناو | "
        "ناوی ئەندام | ناوی کەس | namn | fullständigt namn | hela namnet | för och efternamn | "
        "vollständiger name | vor und nachname | nom complet | nom et prenom | nom prenom | ad soyad | "
        "adi soyadi | isim soyisim | isim | navn"
    ),
    Field.NAME_IN_PASSPORT: (
        "name in passport | passport name | name as in passport | name in latin | latin name | name latin | "
        "name in english | english name | name english | name as in id | official name | name on passport | "
        "الاسم في الجواز | الاسم في جواز السفر | الاسم حسب الجواز | الاسم كما في الجواز | "
        "الاسم بالانكليزية | الاسم بالانجليزية | الاسم بالانكليزي | الاسم بالانجليزي | الاسم اللاتيني | "
        "الاسم بالحروف اللاتينية | ناو لە پاسپۆرت | ناوی پاسپۆرت | ناو بە ئینگلیزی | ناوی ئینگلیزی | "
        "ناو بە لاتینی | namn i passet | namn enligt pass | name im pass | name laut pass | "
        "name im reisepass | nom dans le passeport"
    ),
    Field.GIVEN: (
        "first name | firstname | given name | given names | forename | forenames | given | first | fname | "
        "الاسم الاول | اسم الشخص الاول | الاسم الشخصي | ناوی یەکەم | ناوی خۆی | ناوی خۆت | ناوی تاک | "
        "förnamn | tilltalsnamn | vorname | vornamen | prenom | adi | ad | fornavn"
    ),
    Field.FATHER: (
        "father name | fathers name | father's name | name of father | father | middle name | second name | "
        "اسم الاب | الاب | اسم الوالد | الاسم الثاني | ناوی باوک | باوک | faderns namn | fars namn | "
        "mellannamn | pappas namn | name des vaters | vatersname | zweiter vorname | nom du pere | "
        "baba adi"
    ),
    Field.GRANDFATHER: (
        "grandfather name | grandfathers name | grandfather's name | grandfather | third name | "
        "name of grandfather | اسم الجد | الجد | الاسم الثالث | ناوی باپیر | باپیر | farfars namn | farfar | "
        "name des grossvaters | grossvater | großvater | nom du grand pere | dede adi"
    ),
    Field.FAMILY: (
        "surname | last name | lastname | family name | family | lname | second surname | اللقب | لقب | "
        "اسم العائلة | العائلة | الكنية | الشهرة | اسم الشهرة | نازناو | ناوی خێزان | ناوی بنەماڵە | "
        "نازناوی خێزان | efternamn | släktnamn | familjenamn | nachname | familienname | zuname | "
        "nom de famille | nom | soyadi | soyad | etternavn | efternavn"
    ),
    Field.BIRTH_DATE: (
        "date of birth | birth date | birthdate | dob | d o b | birthday | born | born on | date birth | "
        "تاريخ الميلاد | تاريخ الولادة | المواليد | تولد | التولد | الولادة | الميلاد | تاريخ التولد | "
        "يوم الميلاد | ڕێکەوتی لەدایکبوون | بەرواری لەدایکبوون | لەدایکبوون | ڕۆژی لەدایکبوون | "
        "بەرواری لە دایکبوون | ڕێکەوتی لە دایکبوون | födelsedatum | född | födelsedag | geburtsdatum | "
        "geboren | geboren am | geburtstag | date de naissance | ne le | dogum tarihi | fødselsdato"
    ),
    Field.BIRTH_YEAR: (
        "birth year | year of birth | yob | year born | birthyear | سنة الميلاد | "
        "سنة الولادة | سنة التولد | عام الميلاد | عام الولادة | ساڵی لەدایکبوون | ساڵی لە دایکبوون | "
        "födelseår | födelse år | geburtsjahr | jahrgang | annee de naissance | dogum yili | fødselsår"
    ),
    Field.PHONE: (
        "phone | phone number | telephone | telephone number | tel | tel no | mobile | mobile phone | "
        "mobile number | cell | cell phone | cellphone | gsm | whatsapp | contact number | phone no | "
        "mobile no | viber | home phone | الهاتف | رقم الهاتف | هاتف | الموبايل | موبايل | رقم الموبايل | "
        "الجوال | رقم الجوال | النقال | رقم النقال | المحمول | تلفون | التلفون | رقم التلفون | "
        "الهاتف النقال | هاتف نقال | واتساب | رقم الاتصال | الهاتف المحمول | تەلەفۆن | ژمارەی تەلەفۆن | "
        "مۆبایل | ژمارەی مۆبایل | ژ مۆبایل | واتسئاپ | ژمارەی پەیوەندی | تەلەفون | telefon | telefonnummer | "
        "mobil | mobilnummer | mobiltelefon | tfn | handy | handynummer | rufnummer | telefon nr | "
        "telephone portable | portable | numero de telephone | cep telefonu"
    ),
    Field.MAIL: (
        "email | e mail | mail | email address | e mail address | mail address | electronic mail | emails | "
        "البريد | البريد الالكتروني | بريد الكتروني | الايميل | ايميل | عنوان البريد الالكتروني | ئیمەیل | "
        "ئیمێل | ئیمەیڵ | پۆستی ئەلیکترۆنی | پۆستەی ئەلکترۆنی | ئیمەیلی | epost | e post | epostadress | "
        "e postadress | mejl | mailadress | email adresse | e mail adresse | courriel | "
        "adresse electronique | eposta | e posta"
    ),
    Field.COUNTRY: (
        "country | country of residence | residence country | country of living | host country | "
        "lives in country | البلد | الدولة | بلد الاقامة | دولة الاقامة | بلد المهجر | بلد السكن | القطر | "
        "مكان الاقامة | وڵات | وڵاتی نیشتەجێبوون | وڵاتی مانەوە | وڵاتی ئێستا | land | bosättningsland | "
        "hemvistland | wohnsitzland | aufenthaltsland | wohnland | pays | pays de residence | ulke"
    ),
    Field.CITY: (
        "city | town | city of residence | place of residence | residence | municipality | town city | "
        "city town | current city | lives in | المدينة | مدينة الاقامة | مدينة السكن | محل الاقامة | "
        "البلدة | مدينة | شار | شاری نیشتەجێبوون | شاری ئێستا | شوێنی نیشتەجێبوون | شاری مانەوە | stad | "
        "ort | bostadsort | kommun | postort | wohnort | stadt | wohnsitz | gemeinde | ville | "
        "ville de residence | sehir | by"
    ),
    Field.OCCUPATION: (
        "occupation | profession | job | job title | work | speciality | specialty | specialisation | "
        "specialization | field | trade | position | career | employment | current job | field of work | "
        "المهنة | العمل | الوظيفة | الاختصاص | التخصص | مهنة | وظيفة | العمل الحالي | المسمى الوظيفي | "
        "طبيعة العمل | پیشە | کار | ئیش | پسپۆڕی | وەزیفە | کاری ئێستا | بواری کار | yrke | arbete | "
        "sysselsättning | befattning | titel | beruf | tätigkeit | berufsbezeichnung | fachgebiet | metier | "
        "meslek | yrkestitel"
    ),
    Field.LEFT_YEAR: (
        "year left | left in | left iraq | year of leaving | year of departure | departure year | "
        "left year | arrival year | year of arrival | arrived | year arrived | emigration year | "
        "year of emigration | سنة المغادرة | سنة الهجرة | عام الهجرة | عام المغادرة | سنة الوصول | "
        "تاريخ الهجرة | تاريخ المغادرة | سنة الخروج | ساڵی جێهێشتن | ساڵی کۆچ | ساڵی کۆچکردن | ساڵی گەیشتن | "
        "ساڵی ڕۆیشتن | ساڵی هاتن | ankomstår | utvandringsår | invandringsår | flyttår | ankunftsjahr | "
        "ausreisejahr | einreisejahr | annee de depart | annee d arrivee"
    ),
    Field.ROW_KEY: (
        "id | no | number | nr | row | serial | serial no | member no | member number | membership number | "
        "membership no | member id | reference | ref | ref no | record | record no | key | "
        "registration number | registration no | file no | file number | رقم العضوية | الرقم | ت | تسلسل | "
        "التسلسل | رقم | الرقم التسلسلي | رقم القيد | رقم السجل | رقم الملف | رقم الاضبارة | م | ژ | ژمارە | "
        "زنجیرە | ژمارەی ئەندامێتی | ژمارەی تۆمار | medlemsnummer | medlemsnr | löpnummer | "
        "mitgliedsnummer | mitglieds nr | lfd nr | laufnummer | numero | numero de membre | sira no | "
        "uye no | index"
    ),
}
# Known, and left where they are: they say who somebody is to a state, or more than is needed.
LEFT_ALONE = (
    "county | other names | nickname | civil status | district | region | "
    "sex | gender | nationality | citizenship | address | street | postcode | post code | zip | "
    "zip code | languages | language | notes | note | comments | remarks | marital status | "
    "passport number | passport no | national id | civil id | photo | signature | age | mother name | "
    "mothers name | mother's name | degree | education | state | title | salutation | date | created | "
    "updated | registration date | date of registration | visa | status | الجنس | الجنسية | العنوان | "
    "الملاحظات | ملاحظات | اللغة | اللغات | الحالة الاجتماعية | رقم الجواز | رقم الهوية | "
    "رقم البطاقة الوطنية | العمر | اسم الام | الشهادة | التحصيل الدراسي | الصورة | التوقيع | التاريخ | "
    "تاريخ التسجيل | ڕەگەز | ڕەگەزنامە | ناونیشان | تێبینی | زمان | باری خێزانی | ژمارەی پاسپۆرت | "
    "تەمەن | ناوی دایک | بڕوانامە | kön | nationalitet | medborgarskap | adress | gatuadress | "
    "postnummer | språk | anteckningar | anmärkning | personnummer | ålder | utbildning | geschlecht | "
    "nationalität | staatsangehörigkeit | adresse | strasse | straße | plz | postleitzahl | sprache | "
    "sprachen | bemerkung | bemerkungen | notizen | familienstand | alter | anrede"
)
_APART = re.compile(r"\s*[/|\n\r()\[\]]+\s*|\s+[-–—:]\s+")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_COUNTED = re.compile(r"\s*\d+$")
_SURE = 92
_LONG_ENOUGH = 5


def apart(header: str) -> str:
    """`PlaceOfBirth` as three words."""
    return _CAMEL.sub(" ", header)


def spellings(header: str) -> Iterator[str]:
    """The folded ways to read a header: whole, then each part of `Phone / الهاتف` or `Birth (dd/mm/yyyy)`."""
    spaced = apart(header)
    for part in (header, spaced, *_APART.split(spaced)):
        folded = fold(part)
        yield folded
        yield _COUNTED.sub("", folded)


@cache
def _known() -> dict[str, Field | None]:
    alone: dict[str, Field | None] = {fold(words): None for words in LEFT_ALONE.split("|")}
    return alone | {fold(words): kind for kind, line in HEADERS.items() for words in line.split("|")}


@cache
def _long() -> tuple[str, ...]:
    return tuple(words for words in _known() if len(words) >= _LONG_ENOUGH)


def field_of(header: str) -> tuple[bool, Field | None]:
    """Whether the header is one that we know, and the field it names (None: known, and left alone)."""
    known, parts = _known(), [part for part in spellings(header) if part]
    exact = next((part for part in parts if part in known), None)
    if exact is not None:
        return True, known[exact]
    for part in parts:
        if len(part) >= _LONG_ENOUGH:
            close = process.extractOne(part, _long(), scorer=fuzz.ratio, score_cutoff=_SURE)
            if close:
                return True, known[close[0]]
    pointed = next((kind for part in parts if (kind := field_of_parts(part))), None)
    return pointed is not None, pointed
