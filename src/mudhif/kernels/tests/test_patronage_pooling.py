"""No small host stands alone on a public page, nor can one be worked out from the others."""

import dataclasses
from typing import Any

import numpy as np
import pytest

from mudhif.kernels.patronage import Favour, Record, Scheme, System, pools, public, read_record, simulated
from mudhif.kernels.patronage.pooling import large_enough


def record_of(hosts: dict[str, tuple[int, int]]) -> Record:
    """Hosts with so many needs of one selection each, decided in turn by so many people."""
    table: dict[str, list[dict[str, Any]]] = {"needs": [], "candidacies": []}
    for host, (needs, deciders) in hosts.items():
        for place in range(needs):
            name, who = f"{host}-{place}", f"{host}-o{place % deciders}"
            table["needs"].append({"id": name, "host": host, "deciders": [who], "weights": {"skill": 1}})
            for candidate, taken in (("c1", True), ("c2", False)):
                table["candidacies"].append({"need": name, "candidate": candidate, "selected": taken})
    return read_record(table)


def shown(record: Record) -> list[set[str]]:
    """The pools as sets of hosts."""
    return [set(pool.hosts) for pool in pools(record)]


def test_a_host_with_enough_selections_and_deciders_stands_alone() -> None:
    assert shown(record_of({"a": (30, 3), "b": (25, 4), "c": (12, 2), "d": (11, 2)})) == [{"a"}, {"b"}, {"c", "d"}]


def test_a_host_where_two_people_decide_everything_does_not_stand_alone() -> None:
    assert shown(record_of({"a": (90, 2), "b": (30, 3), "c": (30, 3)})) == [{"b"}, {"a", "c"}]


def test_one_small_host_left_over_takes_the_smallest_large_one_with_it() -> None:
    assert shown(record_of({"a": (40, 3), "b": (30, 3), "c": (3, 1)})) == [{"a"}, {"b", "c"}]


def test_where_all_together_are_too_few_nothing_is_shown() -> None:
    record = record_of({"a": (9, 3), "b": (8, 3)})
    assert pools(record) == ()
    assert public(record) == ()


def test_one_host_that_decides_most_of_a_pool_is_not_hidden_by_it() -> None:
    assert shown(record_of({"a": (30, 1), "b": (4, 2)})) == []


@pytest.mark.parametrize("seed", range(8))
def test_every_host_is_in_one_pool_and_every_pool_keeps_the_rule(seed: int) -> None:
    record = read_record(simulated(seed, 150, system=System(hosts=3 + seed)))
    found = pools(record)
    named = [host for pool in found for host in pool.hosts]
    assert sorted(named) == sorted(record.hosts)
    for pool in found:
        assert large_enough(record, np.isin(record.host, [record.hosts.index(name) for name in pool.hosts]))


def test_a_public_page_names_no_person_and_no_number_under_five() -> None:
    for seed in range(4):
        record = read_record(simulated(seed, 120, Favour(Scheme.KIN, 0.5), System(hosts=4, officers_each=3)))
        for pool in public(record):
            assert set(dataclasses.asdict(pool)) == {"pool", "selections", "ties"}
            assert set(dataclasses.asdict(pool.ties[0])) == {"kind", "observed", "expected", "low", "high"}
            assert all(tie.observed is None or tie.observed >= 5 for tie in pool.ties)
            assert all(tie.expected is None for tie in pool.ties if tie.observed is None)


def test_a_scheme_shows_in_the_figures_of_the_pools() -> None:
    record = read_record(simulated(3, 200, Favour(Scheme.KIN, 1.0)))
    kin = public(record)[0].ties[0]
    assert kin.low is not None
    assert kin.low > 0
