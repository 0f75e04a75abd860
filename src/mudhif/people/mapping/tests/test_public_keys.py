"""The keys are those of the atlas, whoever lives where; one country has none, and its people count in their region."""

import json

import numpy as np
import pytest

from mudhif.people.mapping.queries.keys import present_keys
from mudhif.people.mapping.rules.keys import DECADES, GROUPS, MODES, Counter, PublicKeys, from_json
from mudhif.people.mapping.rules.quarters import Quarter, millionths, mode_shares, people_shares
from mudhif.people.members.rules import Mode


def test_one_country_has_no_key_and_its_people_count_in_their_region() -> None:
    keys, country = present_keys(), "IL"
    assert country not in {code for _, code in keys.countries}
    region = Counter(keys).country("western-asia")
    assert keys.place(2, region) == ("western-asia", "", "")
    # A code that is in no list never makes a key of its own: it is counted as not said.
    assert keys.place(2, Counter(keys).country(country)) == ("", "", "")


def test_every_region_has_people_of_whom_only_the_region_is_known() -> None:
    keys = present_keys()
    rests = [keys.regions[region] for region, code in keys.countries if not code]
    assert sorted(rests) == sorted(keys.regions)


def test_a_person_stands_in_one_leaf_whatever_they_said() -> None:
    counter = Counter(present_keys())
    said = [("SE", "stockholm", "2", 1990), ("SE", "", "", None), ("", "", "", None), ("SE", "baghdad", "x", 1830)]
    for one in said:
        leaves = counter.people([(one, 1)])
        assert leaves.sum() == np.abs(leaves).max() == 1


def test_a_city_of_another_country_counts_as_no_city_said() -> None:
    counter = Counter(present_keys())
    assert counter.city("SE", "baghdad") == counter.city("SE", "")


def test_keys_come_back_from_what_was_published() -> None:
    keys = present_keys()
    assert from_json(json.loads(json.dumps(keys.as_json()))) == keys


def test_the_keys_are_whole_and_shares_make_one() -> None:
    keys: PublicKeys = present_keys()
    assert set(people_shares()) == set(keys.people().tables())
    assert sum(people_shares().values()) == pytest.approx(1)
    assert sum(mode_shares().values()) == pytest.approx(1)
    assert set(MODES) == {mode.value for mode in Mode}
    assert (len(GROUPS), len(DECADES)) == (11, 10)


def test_quarters_and_budgets_are_read_strictly() -> None:
    assert Quarter.named("2026-q4") == Quarter(2026, 4)
    assert Quarter.named("2026-Q5") is None
    assert millionths(0.024) == 24_000
    for wrong in (0.0, 1.5):
        with pytest.raises(ValueError, match="between"):
            millionths(wrong)
