"""Swapping who two people are, with all that says so, changes neither places nor reasons."""

import random
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID, uuid4

import pytest

from mudhif.kernels.matching import Index, shortlist
from mudhif.people.members import actions as members
from mudhif.people.members.models import Profile
from mudhif.people.members.queries import LicenceHeld, Purpose, SearchRow, SkillHeld
from mudhif.work.needs.queries import SkillWeight, Terms
from mudhif.work.selection import actions
from mudhif.work.selection.index.arranging import Arrangement
from mudhif.work.selection.index.asking import kernel_need
from mudhif.work.selection.index.picture import Vocabulary
from mudhif.work.selection.tests.conftest import House, NewMember, row

PAIRS = 10_000
TODAY = date(2027, 3, 1)
SKILLS = [UUID(int=number) for number in range(1, 41)]
END = datetime(2028, 1, 1, tzinfo=UTC)


def drawn(draw: random.Random) -> SearchRow:
    """What the index may know of one invented member."""
    skills = [draw.choice(SKILLS[:4]), *draw.sample(SKILLS[4:], 5)]
    return SearchRow(
        member=uuid4(),
        skills=tuple(SkillHeld(one, draw.randint(1, 5), draw.randint(0, 20), draw.randint(0, 3)) for one in skills),
        languages=(("ar", draw.randint(3, 6)),),
        licences=(LicenceHeld("2212", draw.choice(["SE", "IQ"]), None, True),) if draw.random() < 0.7 else (),
        modes=frozenset({"remote"}),
        hours_a_month=draw.randint(8, 40),
        available_from=None,
        available_until=None,
        governorates=frozenset(),
        consents=((Purpose.INSTITUTIONS, END.date()),),
        ends=((Purpose.INSTITUTIONS, END),),
        blocked_organisations=frozenset(),
        blocked_governorates=frozenset(),
    )


def question() -> Terms:
    """A need for four skills."""
    skills = tuple(SkillWeight(concept, True, 25) for concept in SKILLS[:4])
    return Terms(
        id=UUID(int=7), host=uuid4(), desk=None, status="open", urgent=False, skills=skills, languages=(("ar", 3),),
        licence=None, modes=frozenset({"remote"}), governorate="", starts=TODAY + timedelta(days=30),
        ends=TODAY + timedelta(days=90), hours_a_month=8, seats=1, criteria=(), closes=None,
    )  # fmt: skip


def standings(rows: list[SearchRow]) -> dict[int, tuple[int | None, int, tuple[int, ...]]]:
    """Place, score and points of each row, by its number."""
    words = Vocabulary()
    index = Index.build(Arrangement().add(rows, words).arrays())
    need = kernel_need(question(), words, purpose=Purpose.INSTITUTIONS, today=TODAY, broader={})
    listed = shortlist(index, need, len(rows)).standings
    return {one.profile: (one.place, one.tenths, tuple(each.tenths for each in one.contributions)) for one in listed}


def test_swapping_identities_of_ten_thousand_pairs_moves_no_score_and_no_reason() -> None:
    draw = random.Random(2003)
    rows = [drawn(draw) for _ in range(2 * PAIRS)]
    swapped = [replace(one, member=rows[number ^ 1].member) for number, one in enumerate(rows)]
    before, after = standings(rows), standings(swapped)
    assert len(before) == len(after) == 2 * PAIRS
    assert {number: found[1:] for number, found in before.items()} == {n: found[1:] for n, found in after.items()}


def test_a_place_differs_after_a_swap_only_among_equal_scores() -> None:
    draw = random.Random(1995)
    rows = [drawn(draw) for _ in range(400)]
    swapped = [replace(one, member=rows[number ^ 1].member) for number, one in enumerate(rows)]
    before, after = standings(rows), standings(swapped)
    in_order = [
        [found[1] for _, found in sorted(each.items(), key=lambda item: item[1][0] or 0)] for each in (before, after)
    ]
    assert in_order[0] == in_order[1]


@pytest.mark.parametrize("attribute", ["pseudonym", "country", "city"])
def test_what_identifies_a_member_is_not_compared(house: House, member: NewMember, attribute: str) -> None:
    first, second = member(level=5), member(level=3)
    actions.find(house.host, house.need)
    before = [(row(house, one).place, row(house, one).tenths, row(house, one).reasons) for one in (first, second)]
    values = [getattr(Profile.objects.get(pk=one.id), attribute) or "SE" for one in (first, second)]
    for one, value in zip((first, second), reversed(values), strict=True):
        Profile.objects.filter(pk=one.id).update(**{attribute: value})
        members.save_offer(one, ["remote"], 20)  # type: ignore[list-item]
    actions.find(house.host, house.need)
    assert before == [
        (row(house, one).place, row(house, one).tenths, row(house, one).reasons) for one in (first, second)
    ]
