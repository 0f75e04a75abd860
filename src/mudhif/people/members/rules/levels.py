"""The scales on which members place themselves, and the words of the profile that are choices."""

from enum import IntEnum, StrEnum

# Common European Framework of Reference for Languages (Council of Europe, 2001), from breakthrough to mastery.
CEFR = ("A1", "A2", "B1", "B2", "C1", "C2")


def cefr_number(name: str) -> int:
    """1 for A1 … 6 for C2; raises `ValueError` for anything else."""
    return CEFR.index(name.strip().upper()) + 1


class LanguageLevel(IntEnum):
    """The six levels as numbers, so that they can be compared."""

    A1 = 1
    A2 = 2
    B1 = 3
    B2 = 4
    C1 = 5
    C2 = 6


class SkillLevel(IntEnum):
    """How well someone does a thing: from having learnt it to teaching those who teach it."""

    LEARNT = 1
    GUIDED = 2
    ALONE = 3
    LEADS = 4
    TEACHES = 5


class Evidence(IntEnum):
    """How far a skill can be relied on: said, described, documented, or checked by somebody else."""

    NONE = 0
    DESCRIBED = 1
    DOCUMENTED = 2
    VERIFIED = 3


class Mode(StrEnum):
    """How someone would help."""

    REMOTE = "remote"
    VISIT = "visit"
    CIRCULAR = "circular"
    RETURN = "return"
