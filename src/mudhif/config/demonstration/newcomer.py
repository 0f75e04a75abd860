"""The member whom a newcomer signs in as: a child psychiatrist in the United Kingdom, who fits the Mosul need."""

from datetime import date, timedelta

from mudhif.base.foundation.viewer import Role
from mudhif.config.demonstration.drafting import concept_of
from mudhif.config.demonstration.sign_ins import address_of, password_of, person_called
from mudhif.people.members.actions.bulk import (
    Evidence,
    Mode,
    NewLicence,
    NewMember,
    NewProfile,
    NewQualification,
    NewSkill,
)
from mudhif.people.members.queries import Purpose

PSYCHIATRIST = "2212"
SKILLS = (
    ("child-trauma-therapy", 5, 14, Evidence.VERIFIED, "عيادة لصدمات الأطفال منذ ١٤ سنة، وتدريب معتمد على العلاج"),
    ("clinical-supervision", 5, 10, Evidence.VERIFIED, "إشراف أسبوعي على أطباء مقيمين، بتقييم مكتوب"),
    ("cognitive-behavioural-therapy", 5, 14, Evidence.VERIFIED, "شهادة معالج، وتعليم العلاج المركّز على الصدمة"),
    ("displaced-families-work", 5, 11, Evidence.DOCUMENTED, "عمل مع أسر لاجئة من خلال مترجمين"),
    ("remote-teaching", 5, 10, Evidence.DOCUMENTED, "دورات عبر الشاشة لأطباء في ثلاثة بلدان"),
    ("child-psychiatry", 5, 15, Evidence.VERIFIED, "اختصاص في الطب النفسي للأطفال والمراهقين"),
    ("psychiatry", 4, 18, Evidence.VERIFIED, "ممارسة في خدمة عامة"),
    ("depression-treatment", 4, 15, Evidence.DESCRIBED, "عيادة أسبوعية لليافعين"),
    ("family-therapy", 3, 8, Evidence.DESCRIBED, "جلسات مع الأسرة ضمن خطة العلاج"),
    ("clinical-teaching", 4, 9, Evidence.DESCRIBED, "تعليم طلبة المرحلتين الأخيرتين"),
)


def newcomer(today: date) -> NewMember:
    """The account and the profile, open to everyone for a year and a half."""
    return NewMember(
        person=person_called(Role.MEMBER.value),
        address=address_of(Role.MEMBER.value),
        language="ar",
        time_zone="Europe/London",
        password=password_of(Role.MEMBER),
        profile=_profile(today),
    )


def _profile(today: date) -> NewProfile:
    until = today + timedelta(days=540)
    return NewProfile(
        pseudonym="سنونو ١٧",
        profession=PSYCHIATRIST,
        country="GB",
        city="manchester",
        modes=frozenset({Mode.REMOTE, Mode.VISIT}),
        hours_a_month=20,
        skills=tuple(
            NewSkill(concept_of(slug), level, years, said, evidence) for slug, level, years, evidence, said in SKILLS
        ),
        languages=(("ar", 6), ("en", 6), ("ckb", 2)),
        licences=(NewLicence(PSYCHIATRIST, "GB", today + timedelta(days=700), verified=True),),
        qualifications=(NewQualification("الطب النفسي للأطفال", "board", "GB", today.year - 15),),
        consents=tuple((purpose, until) for purpose in Purpose),
        decade_left=1990,
    )
