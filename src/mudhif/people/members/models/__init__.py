"""What is stored of members."""

from mudhif.people.members.models.checking import CheckTie, EvidenceCheck
from mudhif.people.members.models.consent import Block, Consent
from mudhif.people.members.models.offers import Licence, Qualification, SkillHeld
from mudhif.people.members.models.profile import Profile
from mudhif.people.members.models.reading import IdentityRelease, ReadLog
from mudhif.people.members.models.search import SearchEntry, SearchVersion
from mudhif.people.members.models.token import ApiToken
from mudhif.people.members.models.user import User

__all__ = [
    "ApiToken",
    "Block",
    "CheckTie",
    "Consent",
    "EvidenceCheck",
    "IdentityRelease",
    "Licence",
    "Profile",
    "Qualification",
    "ReadLog",
    "SearchEntry",
    "SearchVersion",
    "SkillHeld",
    "User",
]
