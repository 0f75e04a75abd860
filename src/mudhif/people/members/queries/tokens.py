"""API tokens: whose they are, and what stands behind one."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from mudhif.base.foundation import clock
from mudhif.base.foundation.viewer import Viewer
from mudhif.people.members.models import ApiToken
from mudhif.people.members.rules.tokens import PREFIX, digest


@dataclass(frozen=True, slots=True)
class Bearer:
    """The person behind a token, and what the token may do."""

    person: UUID
    scopes: frozenset[str]


@dataclass(frozen=True, slots=True)
class MyToken:
    """A token as its owner sees it; the token itself was shown once."""

    id: UUID
    label: str
    scopes: tuple[str, ...]
    created: datetime
    ends: datetime


def bearer(token: str) -> Bearer | None:
    """Who stands behind a token that holds now; None for any other. One query."""
    if not token.startswith(PREFIX):
        return None
    rows = ApiToken.objects.filter(digest=digest(token), revoked=None, ends__gt=clock.now(), person__is_active=True)
    row = rows.first()
    return None if row is None else Bearer(row.person_id, frozenset(row.scopes))


def my_tokens(viewer: Viewer) -> tuple[MyToken, ...]:
    """The viewer's tokens that hold now, newest first."""
    rows = ApiToken.objects.filter(person=viewer.id, revoked=None, ends__gt=clock.now()).order_by("-created")
    return tuple(MyToken(row.id, row.label, tuple(row.scopes), row.created, row.ends) for row in rows)
