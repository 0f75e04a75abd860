"""Rows of several registers, and who is one person."""

import numpy as np
import pytest

from mudhif.kernels.linkage import Decisions, Linkage
from mudhif.kernels.tests.linkage_people import Row, persons, town

pytest.importorskip("splink", reason="linking needs the extra `mapping`")


def same(linkage: Linkage, one: int, other: int) -> bool:
    return bool(linkage.person[one] == linkage.person[other])


def test_everyone_in_two_registers_is_found_in_both() -> None:
    linkage = persons(town())
    assert linkage.person.tolist() == [*range(60), *range(60)]
    assert linkage.precision > 0.99


def test_the_same_rows_give_the_same_persons() -> None:
    first, second = persons(town()), persons(town())
    assert np.array_equal(first.person, second.person)
    assert np.array_equal(first.chance, second.chance)


def test_the_order_of_the_rows_does_not_matter() -> None:
    rows = [*town(), Row(1, "given1", "", "", "family1", (1951, 0, 0)), Row(0, "given2", "", "", "family3")]
    order = np.random.default_rng(1).permutation(len(rows))
    shuffled = persons([rows[place] for place in order]).person
    together = persons(rows).person[order]
    pairs = np.triu_indices(len(rows), 1)
    assert np.array_equal(shuffled[pairs[0]] == shuffled[pairs[1]], together[pairs[0]] == together[pairs[1]])


def test_a_row_that_says_nothing_is_a_person_of_its_own() -> None:
    linkage = persons([*town(), Row(0), Row(1), Row(1)])
    assert len({*linkage.person[-3:].tolist()} | {*range(60)}) == 63


def test_twins_with_one_telephone_are_two_people() -> None:
    twin = Row(0, "hasan", "ali", "karim", "family3", (1980, 5, 6), phone="1")
    other = Row(1, "husayn", "ali", "karim", "family3", (1980, 5, 6), phone="1")
    linkage = persons([*town(), twin, other])
    assert not same(linkage, 120, 121)


def test_a_father_and_his_son_are_two_people() -> None:
    father = Row(0, "ali", "karim", "", "family3", (1950, 7, 1), phone="1", city="Leeds")
    son = Row(1, "hasan", "ali", "karim", "family3", (1980, 7, 1), phone="1", city="Leeds")
    assert not same(persons([*town(), father, son]), 120, 121)


def test_a_number_that_changed_does_not_part_one_person() -> None:
    old = Row(0, "zuhayr", "sarmad", "", "family3", (1971, 5, 17), phone="1", work="baker", city="Leeds")
    new = Row(1, "zuhayr", "sarmad", "", "family3", (1971, 5, 17), phone="2", work="nurse", city="Derby")
    assert same(persons([*town(), old, new]), 120, 121)


def test_a_swapped_day_and_month_does_not_part_one_person() -> None:
    one = Row(0, "zuhayr", "sarmad", "", "family3", (1971, 5, 7))
    other = Row(1, "zuhayr", "sarmad", "", "family3", (1971, 7, 5))
    assert same(persons([*town(), one, other]), 120, 121)


def test_a_first_of_july_is_no_seventh_of_january_written_the_other_way() -> None:
    born = Row(0, "given1", "", "", "family2", (1951, 7, 1))
    other = Row(1, "given1", "", "", "family2", (1951, 1, 7))
    linkage = persons([*town(), born, other])
    pair = np.flatnonzero((linkage.left == 120) & (linkage.right == 121))
    levels = {reason.level for reason in linkage.reasons(int(pair[0]))}
    assert "day and month swapped" not in levels


def test_a_father_in_the_family_names_place_hides_nobody() -> None:
    one = Row(0, "zuhayr", "sarmad", "", "hilli", phone="1", mail="")
    other = Row(1, "zuhayr", "", "", "sarmad", work="baker")
    linkage = persons([*town(), one, other])
    assert ((linkage.left == 120) & (linkage.right == 121)).any()


def test_of_two_namesakes_only_one_is_the_person_in_the_other_register() -> None:
    sure = Row(0, "given1", "father1", "", "family2", (1951, 5, 17), mail="z")
    namesake = Row(0, "given1", "father2", "", "family2", (1951, 6, 18))
    linkage = persons([*town(), sure, namesake, Row(1, "given1", "", "", "family2", (1951, 0, 0), mail="z")])
    assert same(linkage, 120, 122)
    assert not same(linkage, 121, 122)


def test_someone_who_is_there_eight_times_is_one_person() -> None:
    rows = [*town(400), *[Row(0, "zuhayr", "sarmad", "", "family3", (1971, 5, 17), mail="z", phone="1")] * 8]
    assert len({*persons(rows).person[800:].tolist()}) == 1


def test_two_rows_alone_are_linked_by_what_is_usual() -> None:
    row = {"given": "zuhayr", "father": "sarmad", "family": "hilli", "born": (1971, 5, 17), "mail": "z"}
    assert same(persons([Row(0, **row), Row(1, **row)]), 0, 1)  # type: ignore[arg-type]


def test_nobody_is_nobody() -> None:
    from mudhif.kernels.linkage import Records, Tokens, link

    none, two = np.empty(0, np.int64), np.empty((0, 2), np.int64)
    records = Records(none, two, two, two, two, *[none] * 8)
    assert link(records, Tokens(none, none > 0, none, none, np.empty(0), two)).person.tolist() == []


def test_what_people_decide_binds_and_can_be_taken_back() -> None:
    rows = town()
    decisions = Decisions(same=frozenset({(0, 61)}), different=frozenset({(2, 62)}))
    decided = persons(rows, decisions)
    assert same(decided, 0, 61)
    assert not same(decided, 2, 62)
    assert same(persons(rows), 2, 62)


def test_decisions_that_contradict_one_another_are_refused() -> None:
    decisions = Decisions(same=frozenset({(0, 60), (0, 61)}), different=frozenset({(60, 61)}))
    with pytest.raises(ValueError, match="said to be one person's and not to be"):
        persons(town(), decisions)


def test_a_doubtful_pair_has_its_reasons() -> None:
    unsure = Row(1, "given1", "", "", "family1")
    linkage = persons([*town(), unsure])
    place = int(linkage.doubtful[0])
    assert 120 in {int(linkage.left[place]), int(linkage.right[place])}
    assert {reason.comparison for reason in linkage.reasons(place)} >= {"given", "family"}
