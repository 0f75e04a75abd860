"""Where the invented members live: in proportion to the people born in Iraq whom the United Nations count abroad."""

from collections.abc import Iterator
from dataclasses import dataclass

from mudhif.atlas.places import queries as places
from mudhif.config.demonstration.written import table


@dataclass(frozen=True, slots=True)
class Residence:
    """A country, the time there, the language one works in there, and the keys of the cities we know."""

    country: str
    time_zone: str
    language: str
    cities: tuple[str, ...]


def shares() -> dict[str, int]:
    """People born in Iraq by country of residence (UN DESA, International Migrant Stock 2019)."""
    return {row["country"]: int(row["born_in_iraq"]) for row in table("residence.csv")}


def apportioned(count: int) -> dict[str, int]:
    """`count` members over the countries, by largest remainders: none is more than one away from its share."""
    of_country = shares()
    whole = sum(of_country.values())
    seats = {country: count * people // whole for country, people in of_country.items()}
    by_remainder = sorted(of_country, key=lambda country: (-(count * of_country[country] % whole), country))
    for country in by_remainder[: count - sum(seats.values())]:
        seats[country] += 1
    return seats


def residences(count: int) -> Iterator[Residence]:
    """One residence for each of `count` members, country by country, the largest first."""
    how_many = apportioned(count)
    for row in table("residence.csv"):
        cities = tuple(sorted(city.key for city in places.cities_of(row["country"], "en")))
        yield from [Residence(row["country"], row["time_zone"], row["language"], cities)] * how_many[row["country"]]
