"""The population on which protected publication is measured: 500,000 people in 600 cities, 60 countries, 40 groups.

Countries by a Zipf law, the ten cities of each by another, and every city with a mix of groups of its own (Dirichlet,
around a Zipf law over groups). How many cells are empty decides what any release can reach, so the exponents were set
until the naive figures were those of the reference: leaves alone, clipped and summed, 6,045 too many people; a third
of all noisy cells below zero.
"""

import numpy as np
from numpy.typing import NDArray

PEOPLE, COUNTRIES, CITIES_EACH, GROUPS = 500_000, 60, 10, 40
COUNTRY_EXPONENT, CITY_EXPONENT, GROUP_EXPONENT = 1.69, 1.0, 0.6
ALIKE = 40.0  # how alike the mixes of groups are: the sum of the parameters of the Dirichlet


def zipf(size: int, exponent: float) -> NDArray[np.float64]:
    """Shares that fall with rank."""
    weights = 1.0 / np.arange(1, size + 1) ** exponent
    shares: NDArray[np.float64] = weights / weights.sum()
    return shares


def population(seed: int) -> NDArray[np.int64]:
    """People by (city, group, 1)."""
    random = np.random.default_rng(seed)
    cities = np.outer(zipf(COUNTRIES, COUNTRY_EXPONENT), zipf(CITIES_EACH, CITY_EXPONENT)).ravel()
    mixes = random.dirichlet(ALIKE * zipf(GROUPS, GROUP_EXPONENT), size=cities.size)
    people = random.multinomial(PEOPLE, (cities[:, None] * mixes).ravel())
    return people.reshape(cities.size, GROUPS, 1).astype(np.int64)
