"""What is believed before any figure is read: how definitions relate, how kinds of source err, how fast things change.

All of it in natural logarithms, as a mean and a standard deviation; .1 is about 10 %. These are judgements, wide on
purpose, and every one can be replaced by the caller. They rest on:

- coverage surveys of censuses (England and Wales 2011: 94 % counted before adjustment, and recent migrants less);
- registers, which keep people who have left: Germany's central register had 7.6 % more foreigners than its census of
  2011 (the Federal Statistical Office's note on the register);
- the United Nations' stocks ("compiled"), which interpolate and extrapolate national figures and add refugees;
- agencies, embassies and newspapers, whose round figures for Iraqis abroad have stood at two to six times the census;
- Nordic registers, in which definitions can be compared person by person: born in Iraq against of Iraqi background
  1 to 1.3 (Norway 2012, Finland 2024) and 1.4 to 1.5 (Sweden 2012, one parent is enough); citizens of Iraq .45 of
  those born there (Sweden 2011) to 1.1 (Finland 2024, second passports counted).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from math import log
from types import MappingProxyType


class Definition(StrEnum):
    """Whom a figure counts."""

    BORN = "born"
    CITIZEN = "citizen"
    ANCESTRY = "ancestry"
    REGISTERED = "registered"


class Kind(StrEnum):
    """What sort of source a figure comes from."""

    CENSUS = "census"
    REGISTER = "register"
    SURVEY = "survey"
    COMPILED = "compiled"
    AGENCY = "agency"
    EMBASSY = "embassy"
    MEDIA = "media"
    MEMBERSHIP = "membership"


@dataclass(frozen=True, slots=True)
class Belief:
    """A normal distribution of a logarithm."""

    mean: float
    spread: float


# How many there are of each definition for one person born there.
DEFINITIONS = MappingProxyType(
    {
        Definition.BORN: Belief(0.0, 0.0),
        Definition.CITIZEN: Belief(log(0.75), 0.45),
        Definition.ANCESTRY: Belief(log(1.35), 0.35),
        Definition.REGISTERED: Belief(log(0.3), 1.0),
    }
)


@dataclass(frozen=True, slots=True)
class Error:
    """How sources of a kind err: `bias`, what they say for one person that there is, and how far sources of the kind
    differ in it; `figure`, how far one figure of a source strays by itself."""

    bias: Belief
    figure: float


KINDS = MappingProxyType(
    {
        Kind.CENSUS: Error(Belief(log(0.95), 0.06), 0.02),
        Kind.REGISTER: Error(Belief(log(1.03), 0.06), 0.02),
        Kind.SURVEY: Error(Belief(log(0.92), 0.15), 0.12),
        Kind.COMPILED: Error(Belief(log(0.95), 0.15), 0.08),
        Kind.AGENCY: Error(Belief(log(1.2), 0.5), 0.15),
        Kind.EMBASSY: Error(Belief(log(1.8), 0.6), 0.15),
        Kind.MEDIA: Error(Belief(log(1.6), 0.7), 0.2),
        Kind.MEMBERSHIP: Error(Belief(log(0.3), 1.0), 0.1),
    }
)


@dataclass(frozen=True, slots=True)
class Priors:
    """Everything that is believed beforehand. `drift`: how far numbers move in a year (the square root of years
    counts), whatever the definition; `size`: those born there, in any country, so wide that it hardly matters."""

    definitions: Mapping[Definition, Belief] = field(default_factory=lambda: DEFINITIONS)
    kinds: Mapping[Kind, Error] = field(default_factory=lambda: KINDS)
    drift: float = 0.08
    size: Belief = Belief(log(20_000), 3.0)
