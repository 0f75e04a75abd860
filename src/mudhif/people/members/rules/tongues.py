"""The languages that people here name, by ISO 639-1 code (639-3 where there is none), in English, Arabic, Kurdish."""

TONGUES: dict[str, tuple[str, str, str]] = {
    "ar": ("Arabic", "العربية", "عەرەبی"),
    "ckb": ("Central Kurdish (Sorani)", "الكردية السورانية", "کوردیی ناوەندی (سۆرانی)"),
    "kmr": (
        "Northern Kurdish (Kurmanji, Bahdini)",
        "الكردية الكرمانجية (البهدينية)",
        "کوردیی باکووری (کرمانجی، بادینی)",
    ),
    "hac": ("Gorani (Hawrami)", "الكورانية (الهورامية)", "گۆرانی (ھەورامی)"),
    "tk": ("Turkmen", "التركمانية", "تورکمانی"),
    "syr": ("Syriac (Sureth)", "السريانية (السورث)", "سریانی (سورث)"),
    "mid": ("Mandaic", "المندائية", "مەندایی"),
    "hy": ("Armenian", "الأرمنية", "ئەرمەنی"),
    "fa": ("Persian", "الفارسية", "فارسی"),
    "tr": ("Turkish", "التركية", "تورکی"),
    "en": ("English", "الإنكليزية", "ئینگلیزی"),
    "sq": ("Albanian", "الألبانية", "ئەلبانی"),
    "am": ("Amharic", "الأمهرية", "ئەمھەری"),
    "az": ("Azerbaijani", "الأذرية", "ئازەری"),
    "bn": ("Bengali", "البنغالية", "بەنگالی"),
    "bs": ("Bosnian", "البوسنية", "بۆسنی"),
    "bg": ("Bulgarian", "البلغارية", "بولگاری"),
    "zh": ("Chinese", "الصينية", "چینی"),
    "hr": ("Croatian", "الكرواتية", "کرواتی"),
    "cs": ("Czech", "التشيكية", "چیکی"),
    "da": ("Danish", "الدنماركية", "دانیمارکی"),
    "nl": ("Dutch", "الهولندية", "ھۆڵەندی"),
    "et": ("Estonian", "الإستونية", "ئیستۆنی"),
    "fi": ("Finnish", "الفنلندية", "فینلەندی"),
    "fr": ("French", "الفرنسية", "فەڕەنسی"),
    "ka": ("Georgian", "الجورجية", "جۆرجی"),
    "de": ("German", "الألمانية", "ئەڵمانی"),
    "el": ("Greek", "اليونانية", "یۆنانی"),
    "he": ("Hebrew", "العبرية", "عیبری"),
    "hi": ("Hindi", "الهندية", "ھیندی"),
    "hu": ("Hungarian", "المجرية", "ھەنگاری"),
    "is": ("Icelandic", "الآيسلندية", "ئایسلەندی"),
    "id": ("Indonesian", "الإندونيسية", "ئیندۆنیزی"),
    "it": ("Italian", "الإيطالية", "ئیتاڵی"),
    "ja": ("Japanese", "اليابانية", "ژاپۆنی"),
    "ko": ("Korean", "الكورية", "کۆری"),
    "lv": ("Latvian", "اللاتفية", "لاتڤی"),
    "lt": ("Lithuanian", "الليتوانية", "لیتوانی"),
    "mk": ("Macedonian", "المقدونية", "مەقدۆنی"),
    "ms": ("Malay", "الماليزية", "مالیزی"),
    "mt": ("Maltese", "المالطية", "ماڵتی"),
    "no": ("Norwegian", "النرويجية", "نەرویجی"),
    "ps": ("Pashto", "البشتوية", "پەشتوو"),
    "pl": ("Polish", "البولندية", "پۆڵەندی"),
    "pt": ("Portuguese", "البرتغالية", "پورتوگالی"),
    "ro": ("Romanian", "الرومانية", "ڕۆمانی"),
    "ru": ("Russian", "الروسية", "ڕووسی"),
    "sr": ("Serbian", "الصربية", "سربی"),
    "sk": ("Slovak", "السلوفاكية", "سلۆڤاکی"),
    "sl": ("Slovenian", "السلوفينية", "سلۆڤینی"),
    "so": ("Somali", "الصومالية", "سۆمالی"),
    "es": ("Spanish", "الإسبانية", "ئیسپانی"),
    "sw": ("Swahili", "السواحيلية", "سواحیلی"),
    "sv": ("Swedish", "السويدية", "سویدی"),
    "th": ("Thai", "التايلندية", "تایلەندی"),
    "ti": ("Tigrinya", "التغرينية", "تیگرینی"),
    "uk": ("Ukrainian", "الأوكرانية", "ئۆکراینی"),
    "ur": ("Urdu", "الأردية", "ئوردوو"),
    "vi": ("Vietnamese", "الفيتنامية", "ڤێتنامی"),
}
# Other codes and names under which CVs give these languages (ISO 639-2, both lists, and names in use).
_ALSO = {
    "ara": "ar", "arb": "ar", "ku": "ckb", "kur": "ckb", "kurdish": "ckb", "sorani": "ckb", "kurmanji": "kmr",
    "كردية": "ckb", "الكردية": "ckb", "کوردی": "ckb", "tuk": "tk", "assyrian": "syr", "chaldean": "syr",
    "syriac": "syr", "aii": "syr", "cld": "syr",
    "hye": "hy", "arm": "hy", "fas": "fa", "per": "fa", "farsi": "fa", "dari": "fa", "tur": "tr", "eng": "en",
    "sqi": "sq", "alb": "sq", "amh": "am", "aze": "az", "ben": "bn", "bos": "bs", "bul": "bg", "zho": "zh", "chi": "zh",
    "hrv": "hr", "ces": "cs", "cze": "cs", "dan": "da", "nld": "nl", "dut": "nl", "est": "et", "fin": "fi", "fra": "fr",
    "fre": "fr", "kat": "ka", "geo": "ka", "deu": "de", "ger": "de", "deutsch": "de", "ell": "el", "gre": "el",
    "heb": "he", "hin": "hi", "hun": "hu", "isl": "is", "ice": "is", "ind": "id", "ita": "it", "jpn": "ja", "kor": "ko",
    "lav": "lv", "lit": "lt", "mkd": "mk", "mac": "mk", "msa": "ms", "may": "ms", "mlt": "mt", "nor": "no", "nb": "no",
    "nob": "no", "nn": "no", "nno": "no", "pus": "ps", "pol": "pl", "por": "pt", "ron": "ro", "rum": "ro", "rus": "ru",
    "srp": "sr", "slk": "sk", "slo": "sk", "slv": "sl", "som": "so", "spa": "es", "swa": "sw", "swe": "sv",
    "svenska": "sv", "tha": "th", "tir": "ti", "ukr": "uk", "urd": "ur", "vie": "vi",
}  # fmt: skip
_BY_NAME = {name.casefold(): code for code, names in TONGUES.items() for name in (code, *names)}


def tongue_name(code: str, language: str) -> str:
    """The language's name in `ar`, `ckb` or (everything else) English; the code where it is not one of ours."""
    names = TONGUES.get(code)
    return code if names is None else names[{"ar": 1, "ckb": 2}.get(language, 0)]


def tongue_code(text: str) -> str | None:
    """The code of a language by code or name, as a CV gives it (`en-GB`, `eng`, `English`); None where unknown."""
    wanted = text.strip().casefold()
    short = wanted.split("-")[0].split("_")[0].strip()
    return next((code for name in (wanted, short) if (code := _BY_NAME.get(name) or _ALSO.get(name))), None)
