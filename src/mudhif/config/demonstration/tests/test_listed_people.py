"""The lists of the demonstration: the same at every seeding, as hard to link as real ones, and enough for a figure."""

from collections import Counter
from collections.abc import Iterable
from itertools import combinations

import numpy as np
import pytest

from mudhif.config.demonstration.listed import HOME, people
from mudhif.config.demonstration.listing import lists, on_lists
from mudhif.people.mapping.linking.files import LinkedFiles, link_files
from mudhif.people.mapping.rules.estimating import RATES, published
from mudhif.people.mapping.rules.histories import histories

# The noise of an estimate by the policy of a demonstration: a scale of five people.
BLUR = 5.0
LIVING_THERE = sum(one.country == HOME for one in people())


@pytest.fixture(scope="module")
def linked(tmp_path_factory: pytest.TempPathFactory) -> LinkedFiles:
    folder = tmp_path_factory.mktemp("lists")
    paths = [folder / f"{name}.csv" for name in ("embassy", "members", "alumni")]
    for path, content in zip(paths, lists(), strict=True):
        path.write_bytes(content)
    return link_files(paths)


def pairs(persons: Iterable[object]) -> set[tuple[int, int]]:
    """Lines that are one person's, two by two."""
    lines: dict[object, list[int]] = {}
    for line, person in enumerate(persons):
        lines.setdefault(person, []).append(line)
    return {pair for found in lines.values() for pair in combinations(found, 2)}


def test_the_lists_are_the_same_at_every_seeding() -> None:
    assert lists() == lists()
    assert [len(found) for found in on_lists()] == [content.count(b"\n") - 1 for content in lists()]


def test_every_line_can_be_read_and_nine_in_ten_say_that_they_live_there(linked: LinkedFiles) -> None:
    assert linked.bad_values == 0
    countries = Counter(one.country for found in on_lists() for one in found)
    assert countries[HOME] > 0.9 * countries.total()


def test_linking_them_goes_about_as_well_as_where_its_rates_were_measured(linked: LinkedFiles) -> None:
    true = pairs(one for found in on_lists() for one in found)
    made = pairs(person for _register, _row, person in linked.people())
    assert len(true & made) / len(true) == pytest.approx(RATES.recall, abs=0.03)
    assert len(true & made) / len(made) == pytest.approx(RATES.precision, abs=0.01)


def test_through_any_noise_the_interval_holds_the_true_number_and_says_something(linked: LinkedFiles) -> None:
    on = [(register, one.country) for register, found in enumerate(on_lists()) for one in found]
    lines = ((person, *each) for (_register, _row, person), each in zip(linked.people(), on, strict=True))
    table, chance = histories(lines, 3, HOME.__eq__), np.random.default_rng(7)
    for _ in range(8):
        found = published(table.astype(np.float64) + np.rint(chance.normal(0, BLUR, 7)), 3, BLUR)
        assert found.low and found.high and found.estimate  # noqa: PT018
        assert found.low < LIVING_THERE < found.high
        assert found.high - found.low < found.estimate / 3
