"""Who is looking: built once a request, and handed to every query and action."""

from dataclasses import dataclass, replace
from enum import StrEnum
from uuid import UUID


class Role(StrEnum):
    """What a person may do here; a person can hold several."""

    MEMBER = "member"
    HOST = "host"
    DESK = "desk"
    ASSESSOR = "assessor"
    AUDITOR = "auditor"
    TRUSTEE = "trustee"
    CONVENOR = "convenor"
    MODERATOR = "moderator"
    STEWARD = "steward"


@dataclass(frozen=True, slots=True)
class OrganisationTie:
    """A mandate that holds now: the organisation, its kind, and the role held in it."""

    organisation: UUID
    kind: str
    role: Role


@dataclass(frozen=True, slots=True)
class Viewer:
    """A frozen picture of who asks, in which language and time zone."""

    id: UUID | None
    roles: frozenset[Role]
    organisations: tuple[OrganisationTie, ...]
    language: str
    time_zone: str

    @classmethod
    def anonymous(cls, language: str = "en", time_zone: str = "Asia/Baghdad") -> "Viewer":
        """Someone who has not signed in."""
        return cls(None, frozenset(), (), language, time_zone)

    @property
    def signed_in(self) -> bool:
        """Whether we know who this is."""
        return self.id is not None

    @property
    def person(self) -> UUID:
        """The identifier of whoever is signed in; a programming error for anyone else."""
        if self.id is None:
            raise LookupError("Nobody is signed in; guard the page with `signed_in`.")
        return self.id

    def holds(self, role: Role) -> bool:
        """Whether the viewer holds the role anywhere."""
        return role in self.roles

    def organisation_ids(self, role: Role) -> frozenset[UUID]:
        """The organisations in which the viewer holds the role."""
        return frozenset(tie.organisation for tie in self.organisations if tie.role is role)

    def speaking(self, language: str) -> "Viewer":
        """The same viewer, reading another language."""
        return replace(self, language=language)
