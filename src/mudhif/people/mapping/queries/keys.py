"""The keys over which the present release is counted: the house's own list of places, whoever lives there."""

from functools import cache

from mudhif.atlas.places import queries as places
from mudhif.people.mapping.rules.keys import PublicKeys, arranged


@cache
def present_keys() -> PublicKeys:
    """Regions, countries and cities as the atlas lists them; one country is in none of its lists (decision 0041)."""
    countries = {country.iso2: country.region for country in places.countries("en")}
    cities = {city.key: code for code in countries for city in places.cities_of(code, "en")}
    governorates = (governorate.key for governorate in places.governorates("en"))
    return arranged(countries, cities, tuple(region.key for region in places.regions("en")), governorates)
