"""What the audit has words for: kinds of ties, what candidates bring along, and the tests that are made."""

from enum import StrEnum


class Kind(StrEnum):
    """Ties between one who decides or scores and a candidate, as the system records them; never a surname."""

    KINSHIP = "kinship"
    EMPLOYER = "employer"
    ASSOCIATION = "association"
    REFEREE = "referee"
    REGION = "region"


class Trait(StrEnum):
    """What a candidate brings along that selections may pile up on."""

    REFEREE = "referee"
    EMPLOYER = "employer"
    REGION = "region"


class Family(StrEnum):
    """The four questions. Each asks it of every kind of tie, trait or group that the record holds."""

    TIED = "tied selections"
    GATHERED = "concentration"
    SCORED = "score gaps"
    COUNTED = "four-fifths"
