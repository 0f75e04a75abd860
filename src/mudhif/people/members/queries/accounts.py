"""Reading accounts: what the house needs to know of whoever is signed in."""

from dataclasses import dataclass
from uuid import UUID

from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.people.members.models import User


@dataclass(frozen=True, slots=True)
class Account:
    """Someone who can sign in. `pseudonym` is empty where there is no profile."""

    id: UUID
    language: str
    time_zone: str
    steward: bool
    has_profile: bool
    pseudonym: str

    @property
    def roles(self) -> frozenset[Role]:
        """The roles that the account itself gives; mandates give the others."""
        held = {Role.MEMBER: self.has_profile, Role.STEWARD: self.steward}
        return frozenset(role for role, holds in held.items() if holds)


def account(person: UUID) -> Account:
    """The account of a person; `NotFound` where there is none. One query."""
    user = User.objects.select_related("profile").filter(pk=person).first()
    if user is None:
        raise NotFound
    return account_of(user)


def account_of(user: User) -> Account:
    """The account of whoever is signed in; no query where the profile was read with it."""
    profile = getattr(user, "profile", None)
    pseudonym = profile.pseudonym if profile else ""
    return Account(user.pk, user.language, user.time_zone, user.steward, profile is not None, pseudonym)


def viewer_for(person: UUID, language: str) -> Viewer:
    """The frozen viewer of a signed-in person, without mandates."""
    found = account(person)
    return Viewer(found.id, found.roles, (), language, found.time_zone)
