"""What is taken from a CV. What is not a field here is left out, and the member is told."""

from dataclasses import dataclass
from enum import StrEnum

LARGEST_FILE = 1024 * 1024
MOST_SKILLS, MOST_LANGUAGES, MOST_QUALIFICATIONS = 40, 20, 20
LONGEST = 120


class Fault(StrEnum):
    """Why a file cannot be read."""

    TOO_LARGE = "too_large"
    UNKNOWN_KIND = "unknown_kind"
    BROKEN_JSON = "broken_json"
    BROKEN_XML = "broken_xml"
    NOT_A_RESUME = "not_a_resume"
    NOT_A_EUROPASS = "not_a_europass"


class BrokenFile(ValueError):  # noqa: N818
    """The file is not a CV that can be read; `where` names the part that is wrong, in the file's own words."""

    def __init__(self, fault: Fault, where: str = "") -> None:
        super().__init__(fault.value)
        self.fault = fault
        self.where = where


class LeftOut(StrEnum):
    """What a CV holds and this house does not take."""

    NAME = "name"
    CONTACT = "contact"
    PHOTO = "photo"
    EMPLOYERS = "employers"
    VOLUNTEERING = "volunteering"
    REFERENCES = "references"
    PERSONAL = "personal"
    UNFINISHED = "unfinished"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class DraftSkill:
    """A skill in the CV's own words; `level` 1 to 5, where the CV says one."""

    name: str
    level: int | None


@dataclass(frozen=True, slots=True)
class DraftQualification:
    """A degree or certificate in the CV's own words."""

    field: str
    level: str
    institution: str
    country: str
    year: int | None


@dataclass(frozen=True, slots=True)
class Draft:
    """What was found, to be checked by the member before anything is stored. Languages are (code, CEFR 1 to 6)."""

    skills: tuple[DraftSkill, ...] = ()
    languages: tuple[tuple[str, int], ...] = ()
    qualifications: tuple[DraftQualification, ...] = ()
    country: str = ""
    left_out: frozenset[LeftOut] = frozenset()
