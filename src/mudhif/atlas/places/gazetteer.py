"""The reference data of this room, read once from the files in `data/` and kept in memory (see decision 0040)."""

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

DATA = Path(__file__).parent / "data"
Place = TypeVar("Place", "Country", "Region", "Governorate", "City")


@dataclass(frozen=True, slots=True)
class Names:
    """One place's name in the three languages."""

    en: str
    ar: str
    ckb: str

    def in_language(self, language: str) -> str:
        """The name in `ar` or `ckb`; in English for any other language."""
        return {"ar": self.ar, "ckb": self.ckb}.get(language, self.en)


@dataclass(frozen=True, slots=True)
class Region:
    """A geographic sub-region of the United Nations' M49 standard."""

    key: str
    m49: str
    names: Names


@dataclass(frozen=True, slots=True)
class Country:
    """A country or territory of ISO 3166-1. `capital` is a city's key; empty for most territories."""

    iso2: str
    iso3: str
    numeric: str
    names: Names
    region: str
    capital: str


@dataclass(frozen=True, slots=True)
class Governorate:
    """A governorate of Iraq. `code` is ISO 3166-2, empty for Halabja; `column` and `row` place its tile, from the
    west and from the north. `number`, 0 to 18, is its line in the file and never changes: sets of governorates are
    stored as bits.
    """

    key: str
    number: int
    code: str
    names: Names
    column: int
    row: int
    capital: str


@dataclass(frozen=True, slots=True)
class City:
    """A city: degrees north and east (WGS 84), inhabitants (None: not known), and in Iraq its governorate's key."""

    key: str
    country: str
    names: Names
    latitude: float
    longitude: float
    population: int | None
    governorate: str


def _rows(file: str) -> list[dict[str, str]]:
    with (DATA / file).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def _names(row: dict[str, str]) -> Names:
    return Names(row["name_en"], row["name_ar"], row["name_ckb"])


def _by(key: str, places: Iterable[Place]) -> Mapping[str, Place]:
    return MappingProxyType({getattr(place, key): place for place in places})


@cache
def regions() -> Mapping[str, Region]:
    """All regions, by key."""
    return _by("key", (Region(row["key"], row["m49"], _names(row)) for row in _rows("regions.csv")))


@cache
def countries() -> Mapping[str, Country]:
    """All countries, by their code of two letters."""
    return _by("iso2", map(_country, _rows("countries.csv")))


def _country(row: dict[str, str]) -> Country:
    return Country(row["iso2"], row["iso3"], row["numeric"], _names(row), row["region"], row["capital"])


@cache
def governorates() -> Mapping[str, Governorate]:
    """The nineteen governorates of Iraq, by key."""
    return _by("key", (_governorate(number, row) for number, row in enumerate(_rows("governorates.csv"))))


def _governorate(number: int, row: dict[str, str]) -> Governorate:
    tile = int(row["column"]), int(row["row"])
    return Governorate(row["key"], number, row["code"], _names(row), *tile, row["capital"])


@cache
def cities() -> Mapping[str, City]:
    """All cities, by key."""
    return _by("key", map(_city, _rows("cities.csv")))


def _city(row: dict[str, str]) -> City:
    return City(
        key=row["key"],
        country=row["country"],
        names=_names(row),
        latitude=float(row["latitude"]),
        longitude=float(row["longitude"]),
        population=int(row["population"]) if row["population"] else None,
        governorate=row["governorate"],
    )
