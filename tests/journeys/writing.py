"""What a host writes in a need, in each of the three languages."""

from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class Writing:
    """Words of a host, a desk, a panel and a member."""

    title: str
    narrative: str
    skills: tuple[str, ...]
    criteria: tuple[str, ...]
    question: str
    answer: str
    evidence: str
    reason: str
    name: str


WRITINGS = {
    "ar": Writing(
        title="إشراف على أطباء يعالجون صدمات الأطفال في الموصل",
        narrative="في قسم الأطفال أربعة أطباء شباب يستقبلون ستين طفلًا في الأسبوع، ولا يجدون من يراجعون معه الحالات.",
        skills=("علاج صدمات الأطفال", "الإشراف السريري"),
        criteria=("خبرة سريرية بصدمات الأطفال", "الإشراف والتعليم"),
        question="من يستقبل من يأتي في اليوم الأول؟",
        answer="يستقبله رئيس قسم الأطفال في الردهة.",
        evidence="خمس عشرة سنة في عيادة للصدمات، وإشراف أسبوعي موثَّق.",
        reason="أعلى مجموع في معيار الصدمات، وخطة واضحة للإشراف عن بُعد.",
        name="د. سلمى الراوي",
    ),
    "ckb": Writing(
        title="سەرپەرشتیکردنی پزیشکانی زەبری دەروونیی منداڵان لە مووسڵ",
        narrative="لە بەشی منداڵان چوار پزیشکی گەنج ھەفتانە شەست منداڵ دەبینن، "
        "و کەسیان نییە حاڵەتەکانی لەگەڵدا پێداچوونەوە بکەن.",
        skills=("چارەسەری زەبری دەروونیی منداڵان", "سەرپەرشتیی کلینیکی"),
        criteria=("ئەزموونی پزیشکی لە زەبری دەروونیی منداڵان", "سەرپەرشتی و وانەوتنەوە"),
        question="کێ لە ڕۆژی یەکەمدا پێشوازی لە میوانەکە دەکات؟",
        answer="سەرۆکی بەشی منداڵان لە ھۆڵەکە پێشوازی دەکات.",
        evidence="پازدە ساڵ لە کلینیکی زەبری دەروونی و سەرپەرشتیی ھەفتانەی تۆمارکراو.",
        reason="بەرزترین کۆی خاڵ لە پێوەری زەبردا و پلانێکی ڕوون بۆ سەرپەرشتی لە دوورەوە.",
        name="د. شیلان بەرزنجی",
    ),
    "en": Writing(
        title="Supervising doctors who treat traumatised children in Mosul",
        narrative="Four young doctors see sixty children a week, and have nobody to go through the hard cases with.",
        skills=("child trauma therapy", "clinical supervision"),
        criteria=("Clinical experience with trauma in children", "Supervising and teaching"),
        question="Who receives the person on the first day?",
        answer="The head of the children's ward, at the door.",
        evidence="Fifteen years in a trauma clinic, and weekly supervision with written reports.",
        reason="The highest total for trauma, and a clear plan for supervision from afar.",
        name="Dr Salma Rawi",
    ),
}  # fmt: skip


def steps(said: Writing, today: date) -> dict[str, dict[str, str | bool]]:
    """What is typed on each page of writing a need, apart from the skills."""

    def day(name: str, ahead: int) -> dict[str, str | bool]:
        typed = today + timedelta(days=ahead)
        return {f"{name}_day": str(typed.day), f"{name}_month": str(typed.month), f"{name}_year": str(typed.year)}

    return {
        "tasks": {"tasks": said.answer},
        "languages": {"language_0": "ar", "level_0": "4", "licence": "2212", "any_country": True},
        "place": {"governorate": "nineveh", "modes": "visit"},
        "time": {**day("starts", 70), **day("ends", 240), "hours_a_month": "16", "seats": "1"},
        "package": {"stipend_iqd_a_month": "450000", "travel": said.answer},
        "criteria": {
            "words_0": said.criteria[0], "weight_0": "60", "words_1": said.criteria[1], "weight_1": "40",
        },
        "closing": day("closes", 20),
    }  # fmt: skip
