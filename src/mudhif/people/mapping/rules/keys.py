"""The public keys of a release: fixed before anyone is counted, and the same however many there are."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mudhif.kernels.disclosure import KeySet, PlaceTree

# ISCO-08 major groups; the last is "not said".
GROUPS = ("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "")
# The decade of leaving, by its first year; the last is "not said".
DECADES = (1940, 1950, 1960, 1970, 1980, 1990, 2000, 2010, 2020, None)
MODES = ("remote", "visit", "circular", "return")
# The levels of places, by their position in the tree.
LEVELS = ("world", "region", "country", "city")
NOT_SAID = ""
# From when people would help; the last is "not said".
WHENS = ("within_a_year", "later", NOT_SAID)

PersonKey = tuple[str, str, str, int | None]


@dataclass(frozen=True, slots=True)
class PublicKeys:
    """Places as a tree: regions by key, countries by region and code, cities by country and key.

    Every region has a country "" for those who said no more than the region, every country a city "" for those who said
    no city, and there is a region "" for those who said nothing. A country that is named within its region only
    (decision 0041) has no key; its people stand under their region's "".
    """

    regions: tuple[str, ...]
    countries: tuple[tuple[int, str], ...]
    cities: tuple[tuple[int, str], ...]
    governorates: tuple[str, ...] = ()

    def people(self) -> KeySet:
        """World, region, country, city by group and decade."""
        parents = [[0] * len(self.regions), [above for above, _ in self.countries], [above for above, _ in self.cities]]
        return KeySet(PlaceTree(parents), len(GROUPS), len(DECADES))

    def modes(self) -> KeySet:
        """World, region, country by way to help."""
        return KeySet(PlaceTree([[0] * len(self.regions), [above for above, _ in self.countries]]), len(MODES))

    def work(self) -> KeySet:
        """Everywhere in Iraq, by governorate, which stands where the group does."""
        return KeySet(PlaceTree([]), len(self.governorates))

    def whens(self) -> KeySet:
        """World and region by way to help and from when: the ways in order, each with the three answers."""
        return KeySet(PlaceTree([[0] * len(self.regions)]), len(MODES) * len(WHENS))

    def place(self, level: int, position: int) -> tuple[str, str, str]:
        """The region, country and city of a place; "" below its level, and where it was not said."""
        if level == 0:
            return "", "", ""
        city = ""
        if level == len(LEVELS) - 1:
            position, city = self.cities[position]
            level -= 1
        country = ""
        if level == len(LEVELS) - 2:
            position, country = self.countries[position]
        return self.regions[position], country, city

    def children(self, level: int, position: int) -> slice:
        """Where the places of the next level that lie in a place stand."""
        return self.people().places.children(level, position)

    def as_json(self) -> dict[str, object]:
        """As it is published."""
        return {
            "regions": self.regions,
            "countries": self.countries,
            "cities": self.cities,
            "governorates": self.governorates,
        }


def from_json(published: Mapping[str, Any]) -> PublicKeys:
    """The keys of a release that was published."""
    countries, cities = (
        tuple((int(above), str(key)) for above, key in published[each]) for each in ("countries", "cities")
    )
    governorates = tuple(map(str, published.get("governorates", ())))
    return PublicKeys(tuple(map(str, published["regions"])), countries, cities, governorates)


def arranged(
    countries: Mapping[str, str], cities: Mapping[str, str], regions: tuple[str, ...], governorates: Iterable[str] = ()
) -> PublicKeys:
    """The keys over `regions`, countries' regions (code -> region), cities' countries (key -> code), and Iraq."""
    regions = (*sorted(regions), NOT_SAID)
    below = {region: sorted(code for code, lies in countries.items() if lies == region) for region in regions}
    ordered = [(at, code) for at, region in enumerate(regions) for code in (*below[region], NOT_SAID)]
    within = {code: sorted(key for key, lies in cities.items() if lies == code) for code in countries}
    leaves = [(at, key) for at, (_, code) in enumerate(ordered) for key in (*within.get(code, ()), NOT_SAID)]
    return PublicKeys(regions, tuple(ordered), tuple(leaves), tuple(sorted(governorates)))


class Counter:
    """Puts exact counts into their leaves. A key that is not public counts as not said, never as a new key."""

    def __init__(self, keys: PublicKeys) -> None:
        self.keys = keys
        self._region = {key: at for at, key in enumerate(keys.regions)}
        self._rest = {above: at for at, (above, code) in enumerate(keys.countries) if not code}
        self._country = {code: at for at, (_, code) in enumerate(keys.countries) if code}
        self._city = {(above, key): at for at, (above, key) in enumerate(keys.cities)}

    def country(self, residence: str) -> int:
        """The position of a country's code, or of the rest of a region."""
        found = self._country.get(residence)
        return self._rest[self._region.get(residence, self._region[NOT_SAID])] if found is None else found

    def city(self, residence: str, city: str) -> int:
        """The position of a city, or of the rest of its country."""
        country = self.country(residence)
        return self._city.get((country, city), self._city[country, NOT_SAID])

    def people(self, counts: Iterable[tuple[PersonKey, int]]) -> NDArray[np.int64]:
        """The leaves (places, groups, decades)."""
        leaves = np.zeros(self.keys.people().leaves, dtype=np.int64)
        for (residence, city, group, decade), count in counts:
            leaves[self.city(residence, city), _position(GROUPS, group), _position(DECADES, decade)] += count
        return leaves

    def modes(self, counts: Iterable[tuple[tuple[str, str], int]]) -> NDArray[np.int64]:
        """The leaves (places, modes, 1); a mode that is not public is not counted."""
        leaves = np.zeros(self.keys.modes().leaves, dtype=np.int64)
        for (residence, mode), count in counts:
            if mode in MODES:
                leaves[self.country(residence), MODES.index(mode), 0] += count
        return leaves

    def whens(self, counts: Iterable[tuple[tuple[str, str, str], int]]) -> NDArray[np.int64]:
        """The leaves (regions, ways and answers, 1); a way that is not public is not counted."""
        leaves = np.zeros(self.keys.whens().leaves, dtype=np.int64)
        for (residence, mode, when), count in counts:
            if mode in MODES:
                region = self.keys.countries[self.country(residence)][0]
                leaves[region, MODES.index(mode) * len(WHENS) + _position(WHENS, when), 0] += count
        return leaves

    def work(self, governorates: Iterable[str]) -> NDArray[np.int64]:
        """The leaves (1, governorates, 1) of where each person worked; a key that is not public is not counted."""
        leaves = np.zeros(self.keys.work().leaves, dtype=np.int64)
        for governorate in governorates:
            if governorate in self.keys.governorates:
                leaves[0, self.keys.governorates.index(governorate), 0] += 1
        return leaves


def _position(keys: Sequence[str | int | None], key: str | int | None) -> int:
    return keys.index(key) if key in keys else len(keys) - 1
