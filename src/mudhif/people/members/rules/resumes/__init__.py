"""Reading a CV that somebody brings: JSON Resume 1.0.0, or Europass XML (the CV until 2020, the candidate since)."""

from mudhif.people.members.rules.resumes.carrying import from_text, to_text
from mudhif.people.members.rules.resumes.draft import (
    LARGEST_FILE,
    BrokenFile,
    Draft,
    DraftQualification,
    DraftSkill,
    Fault,
    LeftOut,
)
from mudhif.people.members.rules.resumes.europass import read_europass
from mudhif.people.members.rules.resumes.json_resume import read_json_resume

__all__ = [
    "LARGEST_FILE",
    "BrokenFile",
    "Draft",
    "DraftQualification",
    "DraftSkill",
    "Fault",
    "LeftOut",
    "from_text",
    "read_resume",
    "to_text",
]


def read_resume(content: bytes) -> Draft:
    """The draft in a file of either kind; raises `BrokenFile`, which says what is wrong with it."""
    if len(content) > LARGEST_FILE:
        raise BrokenFile(Fault.TOO_LARGE)
    start = content.removeprefix(b"\xef\xbb\xbf").lstrip()[:1]
    if start == b"<":
        return read_europass(content)
    if start == b"{":
        return read_json_resume(content)
    raise BrokenFile(Fault.UNKNOWN_KIND)
