"""Common Central Kurdish names with their usual Latin and Arabic spellings; no register of people stands behind them.

One name a line: Kurdish | Latin spellings | Arabic spellings. Gathered for this project, as no open list has them.
"""

from collections.abc import Iterator

LISTED = """
هێمن | hemin hêmin hemn | هيمن
ڕەسوڵ | rasul rasool resul | رسول
ئازاد | azad azaad | ازاد آزاد
نەوزاد | nawzad newzad nauzad nowzad | نوزاد
شێرکۆ | sherko shirko şêrko | شيركو
دڵشاد | dilshad dlshad dilşad | دلشاد
ڕێبوار | rebwar rêbwar rebuar | ريبوار
ڕێبین | rebin rêbîn rebeen | ريبين
کاوە | kawa kaveh kawe | كاوه كاوة
سۆران | soran | سوران
ئاکۆ | ako akko | اكو
ئاسۆ | aso | اسو
هێرش | hersh hêrş hersch | هيرش
بەختیار | bakhtiar bakhtyar bextiyar | بختيار
فەرهاد | farhad ferhad | فرهاد
شوان | shwan shuan şiwan | شوان
سەردار | sardar serdar | سردار
سەرکەوت | sarkawt serkewt sarkawut | سركوت
ئومێد | omed umed omid ümit | اوميد
هیوا | hiwa hîwa heewa | هيوا
دیار | diyar dyar | ديار
زانا | zana | زانا
زانیار | zaniar zanyar | زانيار
ژیان | zhyan jian jiyan zhian | جيان ژيان
ڤیان | vian viyan vyan | فيان
نیگار | nigar negar | نيكار نيغار
شیلان | shilan şîlan | شيلان
چنار | chnar chinar çinar | جنار
چیا | chia chya çiya | جيا
گۆران | goran | كوران غوران
گەلاوێژ | galawezh gelawej galawej | كلاويز
پەروین | parwin perwin parween | بروين
پێشەوا | peshawa pêşewa | بيشوا
پشتیوان | pshtiwan pishtiwan | بشتيوان
ڕۆژ | rozh roj rosch | روج روژ
ڕێژان | rezhan rejan | ريجان
ڕۆژین | rojin rozhin | روجين
دیدار | didar dîdar | ديدار
شاخەوان | shakhawan şaxewan | شاخوان
کارزان | karzan | كارزان
کارۆخ | karokh karox | كاروخ
هاوڕێ | hawre hawrê hawri | هاوري
هاوکار | hawkar haukar | هاوكار
هەورامان | hawraman hewraman | هورامان
هەڵۆ | halo helo hallo | هلو
هەڵگورد | halgurd helgurd halgord | هلكورد
ئارام | aram | ارام
ئاراس | aras | اراس
ئەرسەلان | arsalan arselan aslan | ارسلان
ئاری | ari | اري
ئاڤان | avan | افان
ئەژین | azhin ajin | اجين
بێستوون | bestun bestoon bistun | بيستون
بڕوا | brwa birwa | بروا
باوان | bawan | باوان
بەهرۆز | bahroz behroz behrooz | بهروز
بێریڤان | berivan beriwan perivan | بيريفان
تریسکە | triska trîske | تريسكة
تارا | tara | تارا
جوان | jwan juan ciwan | جوان
جەزا | jaza jeza | جزا
جەبار | jabar jabbar cebar | جبار
جەمال | jamal cemal jemal | جمال
کەمال | kamal kemal | كمال
جەلال | jalal celal jelal | جلال
خەبات | khabat xebat | خبات
خۆشناو | khoshnaw xoşnaw | خوشناو
خۆشەویست | khoshawist xoşewîst | خوشويست
دانا | dana | دانا
دارا | dara | دارا
داڕێژ | darezh | داريج
ڕزگار | rzgar rizgar rezgar | رزكار رزغار
ڕامیار | ramyar ramiar | راميار
ڕەوەند | rawand rewend | روند
ڕەنج | ranj renc | رنج
ڕوخۆش | rukhosh ruxoş | روخوش
زریان | zryan ziryan | زريان
زیلان | zilan zîlan | زيلان
سازان | sazan | سازان
سامان | saman | سامان
سانا | sana | سانا
سیروان | sirwan sîrwan | سيروان
سەنگەر | sangar senger | سنكر سنغر
شادی | shadi şadî schadi | شادي
شەماڵ | shamal şemal | شمال
شەونم | shawnm shawnim şewnem | شونم
شنە | shna şine | شنة
شۆخان | shokhan şoxan | شوخان
عەلی | ali eli | علي
محەمەد | mohammed muhammad mihemed | محمد
ئەحمەد | ahmed ahmad ehmed | احمد
حەسەن | hassan hasan hesen | حسن
حسێن | hussein hussain hisên | حسين
عومەر | omar umar omer ömer | عمر
عوسمان | othman osman uthman | عثمان
ئیبراهیم | ibrahim ibraheem îbrahîm | ابراهيم
ئیسماعیل | ismail ismael îsmaîl | اسماعيل
کەریم | karim kareem kerim | كريم
عەبدوڵا | abdulla abdullah evdila | عبدالله
عەبدولڕەحمان | abdulrahman abdurrahman | عبدالرحمن
عەبدولقادر | abdulqadir abdulkadir abdulqader | عبدالقادر
یوسف | yusuf yousif youssef ûsiv | يوسف
خالید | khalid khaled xalid halid | خالد
ساڵح | salih saleh salah | صالح
تاهیر | tahir taher | طاهر
مستەفا | mustafa mustefa mostafa | مصطفى
مەحموود | mahmud mahmood mehmud | محمود
فاتیمە | fatima fatma fatime | فاطمة
عایشە | aisha aysha ayşe | عائشة
خەدیجە | khadija khadija hatice xecîce | خديجة
زەینەب | zainab zeynep zaynab | زينب
مەریەم | maryam meryem mariam | مريم
سەعید | saeed said seid | سعيد
ڕەشید | rashid rasheed reşîd | رشيد
مەسعوود | masoud massoud mesud | مسعود
نێچیرڤان | nechirvan nechervan nêçîrvan | نيجيرفان
بارزانی | barzani barzanî | بارزاني
تاڵەبانی | talabani talebani | طالباني
زێباری | zebari zêbarî | زيباري
هەولێری | hawleri hewleri hawlery | هوليري
سلێمانی | slemani sulaimani silêmanî | سليماني
کۆیی | koyi koyee | كويي
جاف | jaf jaff | جاف
بابان | baban | بابان
حەمە | hama heme | حمه
حەمید | hamid hameed hemid | حميد
قادر | qadir kadir qader | قادر
نەسرین | nasrin nesrin nasreen | نسرين
ڕوناک | runak ronak rûnak | روناك
پەیام | payam peyam | بيام
پەیمان | payman peyman peiman | بيمان
پێزان | pezan | بيزان
پەخشان | pakhshan bakhshan pexşan | بخشان
شاهۆ | shaho şaho | شاهو
ڕێکەوت | rekawt rêkewt | ريكوت
ژینۆ | zhino jino | جينو
گۆنا | gona | كونا
گوڵاڵە | gulala gullala golala | كلالة
گوڵ | gul gull | كل غول
چۆمان | choman çoman | جومان
چرا | chra chira çira | جرا
مەهاباد | mahabad mehabad | مهاباد
لانە | lana lane | لانة
لاڤە | lava lave | لافا
ڤینۆس | venus vinos | فينوس
ئەوین | awin evin aween | اوين
ئەڤین | evin avin | افين
"""


def spellings() -> Iterator[tuple[str, list[str], list[str]]]:
    """Each name as written in Kurdish, in Latin and in Arabic."""
    for line in LISTED.strip().splitlines():
        kurdish, latin, arabic = line.split(" | ")
        yield kurdish, latin.split(), arabic.split()
