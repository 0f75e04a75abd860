"""The words by which a column that is never taken gives itself away: headers and values, in several languages."""

LONGEST = 60
HEADERS = {
    "religion": (
        "religion | religious | religious affiliation | faith | belief | beliefs | sect | denomination | "
        "confession | church | mosque | parish | rite | creed | الدين | دين | الديانة | الديانه | المذهب | "
        "مذهب | الطائفة | طائفة | العقيدة | المعتقد | الانتماء الديني | الانتماء الطائفي | الكنيسة | "
        "الحسينية | المرجعية | المرجع الديني | ئایین | ئاین | ئایینی | دین | مەزهەب | مەزهەبی | ئایینزا | "
        "تایەفە | باوەڕی ئایینی | بیروباوەڕ | religionszugehörigkeit | konfession | glaube | trosriktning | "
        "trossamfund | tro | samfund | religionstillhörighet | confession religieuse | din | mezhep"
    ),
    "ethnicity": (
        "ethnicity | ethnic | ethnic group | ethnic origin | ethnic background | race | racial | minority | "
        "community group | ancestry | component | nation | origin | descent | القومية | قومية | العرق | "
        "عرق | الاثنية | اثنية | الاصل العرقي | الاصل القومي | الاصل | المكون | مكون | الانتماء القومي | "
        "الاقلية | نەتەوە | نەتەوەی | نەژاد | نەتەوایەتی | پێکهاتە | ڕەچەڵەک | کەمینە | etnicitet | etnisk | "
        "etnisk tillhörighet | etnisk bakgrund | folkgrupp | härkomst | minoritet | ethnie | ethnisch | "
        "ethnische zugehörigkeit | volksgruppe | volkszugehörigkeit | herkunft | rasse | minderheit | "
        "origine | origine ethnique | etnik | etnik koken"
    ),
    "tribe": (
        "tribe | tribal | clan | tribe name | sub tribe | العشيرة | عشيرة | القبيلة | قبيلة | الفخذ | فخذ | "
        "البطن | الانتماء العشائري | اللقب العشائري | العشائر | شيخ العشيرة | عەشیرەت | عەشیرە | هۆز | خێڵ | "
        "تیرە | تایفە | stam | klan | stamtillhörighet | stamm | sippe | stammeszugehörigkeit | tribu | "
        "asiret | kabile"
    ),
    "party": (
        "party | political party | political affiliation | political | politics | political views | "
        "political opinion | party membership | movement | faction | militia | ideology | الحزب | حزب | "
        "الانتماء السياسي | الانتماء الحزبي | الانتماء | التوجه السياسي | الحزبية | الحركة | التيار | "
        "الفصيل | الكتلة السياسية | السياسة | الاراء السياسية | الدرجة الحزبية | حیزب | پارت | پارتی سیاسی | "
        "حیزبی سیاسی | لایەنی سیاسی | سیاسەت | بیروڕای سیاسی | parti | partitillhörighet | politisk | "
        "politisk tillhörighet | politisk åsikt | partei | parteizugehörigkeit | politische zugehörigkeit | "
        "politische gesinnung | parti politique | siyasi parti"
    ),
    "union": (
        "union | trade union | labour union | labor union | union member | union membership | syndicate | "
        "النقابة | نقابة | عضو نقابة | عضوية النقابة | الانتماء النقابي | رقم النقابة | هوية النقابة | "
        "سەندیکا | سەندیکای | ئەندامی سەندیکا | fackförbund | facket | fackförening | fackligt | "
        "gewerkschaft | gewerkschaftszugehörigkeit | syndicat | sendika"
    ),
    "sexuality": (
        "sexuality | sexual | sexual orientation | orientation | lgbt | lgbtq | lgbtqi | الميول الجنسية | "
        "الميل الجنسي | التوجه الجنسي | الجنسانية | الحياة الجنسية | ئاراستەی سێکسی | سێکسوالیتی | "
        "مەیلی سێکسی | ئارەزووی سێکسی | sexualitet | sexuell läggning | läggning | sexualität | "
        "sexuelle orientierung | sexuelle identität | orientation sexuelle | cinsel yonelim"
    ),
    "birthplace": (
        "birthplace | birth place | place of birth | place birth | pob | p o b | city of birth | "
        "town of birth | born in | born at | where born | country of birth | birth country | birth city | "
        "محل الولادة | محل الميلاد | مكان الولادة | مكان الميلاد | مسقط الراس | محل التولد | مدينة الولادة | "
        "بلد الولادة | بلد الميلاد | محل وتاريخ الولادة | محل وتاريخ الميلاد | مكان وتاريخ الولادة | "
        "تاريخ ومحل الولادة | تاريخ ومكان الولادة | تاريخ ومحل الميلاد | تاريخ ومكان الميلاد | "
        "شوێنی لەدایکبوون | شوێنی لە دایکبوون | شاری لەدایکبوون | شوێن و بەرواری لەدایکبوون | födelseort | "
        "födelseplats | födelsestad | födelseland | född i | geburtsort | geburtsstadt | geburtsland | "
        "geboren in | lieu de naissance | dogum yeri"
    ),
    "home": (
        "governorate | home governorate | governorate of origin | home province | province of origin | "
        "home town | hometown | home city | home address in iraq | address in iraq | home village | "
        "village | city in iraq | iraqi city | iraqi province | from iraq | area in iraq | place of origin | "
        "family origin | native place | المحافظة | محافظة | المحافظات | محافظة الاصل | المحافظة الاصلية | "
        "محافظة السكن | القضاء | الناحية | القرية | العنوان في العراق | السكن في العراق | "
        "محل السكن في العراق | المدينة في العراق | المدينة الاصلية | مدينة الاصل | المنطقة في العراق | "
        "محلة | زقاق | الموطن | الموطن الاصلي | المنشا | محل القيد | دائرة النفوس | پارێزگا | پارێزگای | "
        "قەزا | ناحیە | گوند | شاری خۆی | شاری ڕەسەن | ناونیشان لە عێراق | زێد | شاری زێد | hemprovins | "
        "hemort | hemstad | hemby | guvernement | provins i irak | ort i irak | ursprungsort | heimatort | "
        "heimatstadt | heimatprovinz | gouvernement | herkunftsort | herkunftsprovinz | ville d origine | "
        "memleket"
    ),
}
VALUES = {
    "religion": (
        "سني | سنية | سنه | شيعي | شيعية | شيعه | اهل السنة | سنة | مسلم | مسلمة | الاسلام | اسلام | مسيحي | "
        "مسيحية | مسيحيون | نصراني | ايزيدي | ايزيدية | يزيدي | يزيدية | صابئي | صابئية | مندائي | مندائية | "
        "صابئي مندائي | يهودي | يهودية | كاكائي | كاكائية | بهائي | بهائية | ملحد | علوي | لاديني | جعفري | "
        "حنفي | شافعي | حنبلي | مالكي | اثنا عشري | كاثوليكي | ارثوذكسي | سلفي | صوفي | زرادشتي | "
        "موسوي المذهب | سوننە | سوننی | شیعە | شیعی | موسڵمان | مسوڵمان | مەسیحی | ئێزیدی | ئێزدی | کاکەیی | "
        "جوولەکە | جولەکە | زەردەشتی | بەهائی | سابیئە | مەندایی | بێدین | sunni | sunnite | shia | shiite | "
        "shi'a | shi'i | shii | muslim | moslem | islam | islamic | christian | catholic | "
        "chaldean catholic | orthodox | protestant | yazidi | yezidi | ezidi | mandaean | mandean | sabean | "
        "sabian | sabean mandaean | jewish | jew | judaism | kakai | bahai | baha'i | zoroastrian | "
        "atheist | alevi | alawi | agnostic | no religion | sunnit | shiamuslim | sunnimuslim | kristen | "
        "katolik | katolsk | ortodox | judisk | jude | muslimsk | mandé | ateist | christ | katholisch | "
        "evangelisch | muslimisch | jesidisch | jeside | schiit | schiitisch | sunnitisch | chretien | "
        "musulman | chiite"
    ),
    "ethnicity": (
        "عربي | عربية | عرب | كردي | كردية | كرد | اكراد | تركماني | تركمانية | تركمان | اشوري | اشورية | "
        "اشوريون | سرياني | سريانية | كلداني | كلدانية | ارمني | ارمنية | شبكي | شبك | فيلي | كردي فيلي | "
        "شركسي | غجري | عەرەب | کورد | تورکمان | ئاشووری | ئاشوری | کلدانی | سریانی | ئەرمەن | ئەرمەنی | "
        "شەبەک | فەیلی | arab | arabic | kurd | kurdish | turkmen | turkman | turkoman | assyrian | "
        "chaldean | syriac | armenian | shabak | feyli | faili | feyli kurd | circassian | afro iraqi | "
        "arabisk | kurdisk | assyrisk | assyrier | kaldé | kaldeisk | syrian | armenisk | armenier | "
        "araber | kurde | turkmene | assyrer | chaldäer | arabisch | kurdisch | armenisch | assyrisch"
    ),
    "tribe": (
        "الجبور | الدليم | شمر | العبيد | زبيد | بني تميم | بني مالك | بني اسد | بني لام | البو محمد | "
        "البو ناصر | الخزاعل | عنزة | ربيعة | المنتفك | البزون | الجاف | بارزان | زێبار | هەرکی | سوورچی | "
        "برادۆست | گۆران | هەمەوەند | tribe | jubur | dulaim | shammar | rabia | muntafiq | jaff | zebari | "
        "surchi | herki"
    ),
    "party": (
        "الدعوة | بدر | التيار الصدري | صدري | المجلس الاعلى | الشيوعي | البعث | بعثي | الحزب الاسلامي | "
        "الاتحاد الوطني الكردستاني | الديمقراطي الكردستاني | التغيير | گۆڕان | پارتی | یەکێتی | یەکگرتوو | "
        "کۆمەڵ | شیوعی | نەوەی نوێ | بەعسی | dawa | badr | sadrist | isci | baath | ba'ath | baathist | "
        "communist | kdp | puk | pdk | gorran | pkk | islamist | state of law | sairoon | fateh | hikma | "
        "new generation | democrat | liberal | socialist | kommunist"
    ),
    "union": (
        "نقابي | عضو نقابة | نقابة المعلمين | نقابة المهندسين | نقابة الاطباء | سەندیکایی | unionist | "
        "union member | unite | unison | gmb | ver.di | ig metall"
    ),
    "sexuality": (
        "مثلي | مثلية | مثلي الجنس | مثلية الجنس | ثنائي الميول | مغاير | مغاير الجنس | متحول | متحولة | "
        "هاوڕەگەزخواز | دووڕەگەزخواز | جیاڕەگەزخواز | ترانس | gay | lesbian | bisexual | heterosexual | "
        "homosexual | straight | bi | queer | trans | transgender | pansexual | asexual | homosexuell | "
        "heterosexuell | bisexuell | schwul | lesbisch"
    ),
    "home": (
        "بغداد | البصرة | نينوى | الموصل | اربيل | السليمانية | دهوك | كركوك | الانبار | الرمادي | الفلوجة | "
        "ديالى | بعقوبة | صلاح الدين | تكريت | سامراء | بابل | الحلة | كربلاء | النجف | القادسية | "
        "الديوانية | المثنى | السماوة | ذي قار | الناصرية | ميسان | العمارة | واسط | الكوت | حلبجة | سنجار | "
        "تلعفر | بەغدا | بەسرە | نەینەوا | مووسڵ | هەولێر | سلێمانی | دهۆک | کەرکووک | ئەنبار | دیالە | "
        "سەڵاحەددین | کەربەلا | نەجەف | دیوانیە | موسەنا | زیقار | میسان | واست | هەڵەبجە | شنگال | "
        "baghdad | basra | basrah | ninewa | nineveh | mosul | erbil | arbil | hawler | sulaymaniyah | "
        "sulaimani | slemani | dohuk | duhok | kirkuk | anbar | al anbar | ramadi | fallujah | diyala | "
        "baquba | salah al din | salahuddin | tikrit | samarra | babil | babylon | hilla | hillah | "
        "karbala | kerbala | najaf | qadisiyah | diwaniyah | muthanna | samawah | dhi qar | thi qar | "
        "nasiriyah | maysan | missan | amarah | wasit | kut | halabja | sinjar | tal afar | bagdad | "
        "basora"
    ),
}
# How a value begins that names a tribe or a party, whichever it is.
OPENINGS = {
    "tribe": "عشيره|قبيله|بني|ال بو|البو|عهشيرهتي|هوزي|tribe of|beni|banu",
    "party": "حزب|حيزبي|حيزب|تيار|parti|party of|partei",
    "union": "نقابه|سهنديكاي|trade union",
}
