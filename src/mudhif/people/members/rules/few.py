"""Whether only a few people look like someone: then a profession and a country can be enough to recognise them."""

from collections.abc import Iterable

# Below this many people who share profession and country (and city, where it is given) somebody who knows the field
# can tell who it is. The number itself is never shown: "fewer than ten" is all that anyone learns.
FEW = 10


def is_few(others: Iterable[int]) -> bool:
    """Whether any of the groups a profile stands in (by country, by city) holds fewer than ten, itself included."""
    return any(count + 1 < FEW for count in others)
