"""What a need must say before anyone else sees it."""

from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest

from mudhif.work.needs.forms.skills import with_skill
from mudhif.work.needs.rules.drafts import Draft, Fault, TextDraft, faults
from mudhif.work.needs.rules.states import Status, may_become
from mudhif.work.needs.rules.terms import CriterionTerms, Lack, SkillWeight, Terms, lacks

TODAY = date(2026, 11, 22)
WHOLE = Terms(
    id=uuid4(), host=uuid4(), desk=None, status="draft", urgent=False, skills=(SkillWeight(uuid4(), True, 100),),
    languages=(), licence=None, modes=frozenset({"remote"}), governorate="nineveh", starts=date(2027, 1, 1),
    ends=date(2027, 2, 1), hours_a_month=4, seats=1, criteria=(CriterionTerms(uuid4(), 100, (("ar", "خبرة"),)),),
    closes=date(2026, 12, 1),
)  # fmt: skip


def lacking(**changes: object) -> tuple[Lack, ...]:
    return lacks(replace(WHOLE, **changes), title="t", narrative="n", today=TODAY)  # type: ignore[arg-type]


def test_a_whole_need_lacks_nothing() -> None:
    assert lacking() == ()


@pytest.mark.parametrize(
    ("changes", "lack"),
    [
        ({"skills": (SkillWeight(uuid4(), True, 99),)}, Lack.SKILL_WEIGHTS),
        ({"skills": (SkillWeight(uuid4(), False, 100),)}, Lack.SKILLS),
        ({"criteria": (CriterionTerms(uuid4(), 101, ()),)}, Lack.CRITERION_WEIGHTS),
        ({"criteria": ()}, Lack.CRITERIA),
        ({"modes": frozenset()}, Lack.MODES),
        ({"governorate": ""}, Lack.GOVERNORATE),
        ({"ends": date(2026, 12, 31)}, Lack.DATES),
        ({"hours_a_month": None}, Lack.HOURS),
        ({"closes": TODAY}, Lack.CLOSES),
    ],
)
def test_what_is_missing_is_named(changes: dict[str, object], lack: Lack) -> None:
    assert lack in lacking(**changes)


def test_more_than_twenty_skills_are_too_many() -> None:
    assert Lack.SKILLS in lacking(skills=tuple(SkillWeight(uuid4(), True, 5) for _ in range(21)))


def test_a_title_of_blanks_is_no_title() -> None:
    assert lacks(WHOLE, title="  ", narrative="n", today=TODAY) == (Lack.TITLE,)


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"seats": 0}, Fault.SEATS),
        ({"hours_a_month": 301}, Fault.HOURS),
        ({"modes": ("teleport",)}, Fault.MODES),
        ({"licence": "22120"}, Fault.LICENCE),
        ({"languages": (("ar", 7),)}, Fault.LANGUAGES),
        ({"languages": (("ar", 3), ("ar", 4))}, Fault.LANGUAGES),
        ({"criteria": ((-1, (("ar", "x"),)),)}, Fault.CRITERIA),
        ({"text": TextDraft("fr", "t")}, Fault.LANGUAGE),
        ({"text": TextDraft("ar", "t" * 161)}, Fault.TITLE),
        ({"starts": date(2027, 1, 2), "ends": date(2027, 1, 1)}, Fault.DATES),
    ],
)
def test_what_cannot_be_stored_is_named_by_its_field(changes: dict[str, object], fault: Fault) -> None:
    assert faults(replace(Draft(TextDraft("ar", "t")), **changes)) == (fault,)  # type: ignore[arg-type]


def test_one_skill_named_twice_cannot_be_stored() -> None:
    skill = SkillWeight(uuid4(), True, 50)
    assert faults(Draft(TextDraft("ar", "t"), skills=(skill, skill))) == (Fault.SKILLS,)


def test_what_is_filled_or_withdrawn_stays_so() -> None:
    assert not any(may_become(end, after) for end in (Status.FILLED, Status.WITHDRAWN) for after in Status)


def test_nothing_opens_without_a_review() -> None:
    assert [before for before in Status if may_become(before, Status.OPEN)] == [Status.REVIEW]


def test_a_skill_added_to_an_even_share_gets_its_part_and_to_a_chosen_one_what_is_left() -> None:
    first, second, third = (uuid4() for _ in range(3))
    even = with_skill(with_skill(Draft(TextDraft("en", "")), first), second)
    assert [skill.weight for skill in even.skills] == [50, 50]
    chosen = replace(even, skills=(SkillWeight(first, True, 70), SkillWeight(second, True, 30)))
    assert [skill.weight for skill in with_skill(chosen, third).skills] == [70, 30, 0]
