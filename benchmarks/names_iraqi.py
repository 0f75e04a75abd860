"""Common names of Iraq in Arabic, with the spellings that English, French, German, Swedish and Turkish give them.

One name a line; spellings that serve two names stand in both lines. No register of people stands behind them. Gathered
for this project: what the large lists lack is the same name many times over, and the near names that are others.
"""

from typing import Final

LISTED: Final = """
محمد | mohammed muhammad mohamed mohamad muhammed mohammad mehmet mehmed muhamed mouhamed
احمد | ahmed ahmad ahmet achmed ahmat
محمود | mahmoud mahmood mahmud mahmut
حسن | hassan hasan hassen haçan
حسين | hussein hussain husain hossein houssein hüseyin husein hoseyn husayn hocine
علي | ali aly alee
عالية | alia aliya alya aaliya
علاء | alaa ala alaaʾ
كريم | karim kareem kerim karem
كريمة | karima kareema kerime karimah
كرم | karam kerem
سعد | saad sad saʿd
سعيد | said saeed saïd sayeed saeid sait
سعاد | souad suad suaad
سالم | salem salim saalim
سليم | salim saleem selim
سلام | salam selam salaam
سلمان | salman selman
سليمان | sulaiman suleiman soliman süleyman sulayman soulaiman sleiman
صالح | saleh salih salah saalih
صلاح | salah selah salaah
عمر | omar umar omer ömer oumar
عامر | amer amir aamir
امير | amir ameer emir
اميرة | amira ameera emira
عمار | ammar amar
جمال | jamal gamal cemal djamal jemal dschamal
جميل | jamil jameel cemil djamil gamil
جميلة | jamila jameela djamila cemile
كمال | kamal kemal kamaal
كامل | kamil kamel kâmil
كاظم | kadhim kazem kazim kadhem kathim
قاسم | qassim qasim kassem kasim ghassem qasem kassim
باسم | basim bassem basem bassim
جاسم | jasim jassim jassem casim
هاشم | hashim hashem hachem haşim
هشام | hisham hesham hichem hişam hicham
خالد | khalid khaled halid chalid xalid
خليل | khalil khaleel halil chalil
خليفة | khalifa khaleefa halife
جعفر | jafar jaafar jaffar cafer djafar ja'far
جابر | jabir jaber cabir djaber
جبار | jabbar jabar cebbar djabbar
عباس | abbas abas abbass
حيدر | haidar haider hayder haydar hayder
مصطفى | mustafa mostafa moustafa mustapha moustapha
مرتضى | murtada murtadha mortada morteza murtaza
مهدي | mahdi mehdi mahdy
هادي | hadi hady haadi
يوسف | yousif youssef yusuf yousef joseph jusuf youssouf yosef
يونس | younis yunus younes yunis jounes
ياسين | yassin yaseen yasin jassin yacine
ياسر | yasser yasir yassir jasser
ابراهيم | ibrahim ibraheem ebrahim brahim ibrahym
اسماعيل | ismail ismael ismaeel esmail smail
اسحاق | ishaq isaac ishak eshaq
يعقوب | yaqoub yaqub yakup yacoub jakub yakoub
موسى | musa mousa moussa mosa
عيسى | isa issa eisa essa aissa
داود | dawood daoud davud dawud daud
زكريا | zakaria zakariya zekeriya zakarya
يحيى | yahya yahia yehia jahja
نوح | nuh nooh nouh noah
ايوب | ayoub ayyub eyüp ayub ajub
طارق | tariq tarek tarik tareq
طالب | talib taleb
طه | taha taaha
طلال | talal talaal
رشيد | rashid rasheed rachid reşit raschid
رشاد | rashad reşat rachad
راشد | rashid rashed raşit
رسول | rasul rasool rassoul resul
رعد | raad raed raʿd
رائد | raed raid raad
رياض | riyadh riad riyad riadh
رضا | rida reza ridha redha rıza
راضي | radhi radi razi
ضياء | dhia diaa zia dia dhiya ziya
ظافر | dhafer zafer thafer zafir
ذوالفقار | zulfiqar thulfiqar zulfikar dhulfiqar
عدنان | adnan adnane
عثمان | othman osman uthman ousmane osmaan
عادل | adel adil aadel
عدي | uday oday udai odai
قصي | qusay qusai kusay qosay
لؤي | luay loay louai luai
مؤيد | muayad moayad muayyad moayed
مازن | mazin mazen
ماهر | maher mahir
ماجد | majid majed macit madjid maged
مجيد | majid majeed mecit madjid
محسن | mohsen muhsin mohsin muhsen
منصور | mansour mansoor mansur
ناصر | nasser naser nasir
نصير | naseer nasir nusair
نبيل | nabil nabeel nebil
نزار | nizar nezar nisar
نعمان | numan noaman nuaman noman
نوري | nouri nuri noori
هيثم | haitham haytham haithem haythem
همام | humam hammam houmam
وليد | walid waleed velid oualid
وسام | wissam wisam wesam wessam
وائل | wael wail
ثامر | thamer thamir tamer samir
سمير | samir sameer semir
سميرة | samira sameera semira
سيف | saif seif sayf
شاكر | shakir shaker chaker şakir schakir
شكري | shukri shokri chokri şükrü schukri
شهاب | shihab shehab şihab chihab
صادق | sadiq sadeq sadik sadek
صباح | sabah sabaah
صبري | sabri sabry
صفاء | safaa safa
ضرغام | dhurgham dirgham durgham
عماد | imad emad imed
عصام | issam essam isam esam
علوان | alwan alouan
عبود | abboud aboud abood
غازي | ghazi gazi razi
غسان | ghassan gassan ghasan
فارس | faris fares faares
فاروق | farouk farooq faruk faruq
فاضل | fadhil fadel fazil fadil fadhel
فيصل | faisal faysal feisal faycal
فلاح | falah fallah felah
فؤاد | fuad fouad foad
فهد | fahad fahd
قيس | qais qays kais qaiss
ليث | laith layth leith
ليلى | layla laila leila leyla
مريم | mariam maryam meryem miriam
فاطمة | fatima fatma fatimah fatemeh
زينب | zainab zaynab zeinab zeynep zineb
زهراء | zahra zahraa zehra
زهير | zuhair zouhair zuhayr züheyr
خديجة | khadija khadeeja hatice chadidscha
عائشة | aisha aysha ayşe aicha aischa
هدى | huda hoda houda
نور | noor nour nur
نورة | noora noura nura
نادية | nadia nadya nadiya
سناء | sanaa sana
سهى | suha soha souha
رنا | rana
رانيا | rania raniya ranya
ريم | reem rim
شيماء | shaimaa shaima chaima şeyma
اسراء | israa isra esra
ايمان | iman eman imane
انتصار | intisar entisar
بتول | batoul batool betül
بلال | bilal belal bilel
بشار | bashar bachar beşar
بشير | bashir bechir basheer beşir
بهاء | bahaa baha
تحسين | tahsin tahseen
توفيق | tawfiq tawfik toufik tevfik taufik
حازم | hazem hazim
حامد | hamid hamed
حميد | hamid hameed hamed
حمزة | hamza hamzah
حكمت | hikmat hekmat hikmet
حيان | hayyan hayan
دعاء | duaa doaa
عبدالرحمن | abdulrahman abdelrahman abdurrahman abderrahman abdalrahman abdulrahmaan
عبدالله | abdullah abdallah abdulla abdalla
عبدالكريم | abdulkarim abdelkarim abdulkareem abdelkrim
عبدالحسين | abdulhussein abdulhussain abdelhussein
عبدالعزيز | abdulaziz abdelaziz abdülaziz
عبدالقادر | abdulqadir abdelkader abdulkadir abdulqader
عبدالامير | abdulamir abdulameer abdelamir
نورالدين | noureddine nooraldin nurettin nuruddin noureldin
صلاحالدين | salahuddin salaheddine selahattin salahaldin
العبيدي | alobaidi obaidi ubaidi obeidi
الجبوري | aljubouri jabouri jubouri jiburi
الدليمي | dulaimi dulaymi duleimi aldulaimi
التميمي | tamimi altamimi temimi
الزبيدي | zubaidi zubaydi zoubeidi zubeidi
الشمري | shammari shamari chammari alshammari
الربيعي | rubaie rubaye rubaiee alrubaie
الساعدي | saadi saedi saidi alsaadi
السعدي | saadi sadi alsaadi
الموسوي | musawi mousawi moussaoui moosawi
الحسيني | husseini hussaini houssaini alhusseini
الخفاجي | khafaji khafagi alkhafaji
البياتي | bayati albayati bayaty
العزاوي | azzawi alazzawi azawi azzaoui
الكعبي | kaabi alkaabi kabi
اللامي | lami allami
المالكي | maliki almaliki malki
النعيمي | nuaimi alnuaimi naimi noaimi
الهاشمي | hashimi hashemi hachemi alhashimi
العامري | amiri ameri alamiri
الراوي | rawi alrawi raoui
التكريتي | tikriti altikriti takriti
البصري | basri albasri basry
البغدادي | baghdadi albaghdadi bagdadi
الموصلي | mosuli mawsili moslawi almosuli
الكوفي | kufi koufi alkufi
النجفي | najafi alnajafi nadjafi
الحلي | hilli alhilli helli
الشيخ | sheikh shaikh cheikh alsheikh scheich
"""


def spellings() -> list[tuple[str, tuple[str, ...]]]:
    """Each name as written in Arabic, and its Latin spellings."""
    lines = (line.split(" | ") for line in LISTED.strip().splitlines())
    return [(arabic, tuple(latin.split())) for arabic, latin in lines]
