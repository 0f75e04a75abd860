"""Making and taking back API tokens."""

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from mudhif.base.foundation import clock
from mudhif.base.foundation.errors import NotFound, Refused
from mudhif.base.foundation.viewer import Viewer
from mudhif.base.trail.actions import record
from mudhif.people.members.models import ApiToken
from mudhif.people.members.rules.tokens import LONGEST, SCOPES, digest, new_token

MOST_TOKENS = 20


@transaction.atomic
def make_token(viewer: Viewer, label: str, scopes: Sequence[str], days: int) -> str:
    """A new token for the viewer, shown this once; it ends after `days`, at most a year."""
    wanted = sorted(set(scopes) & set(SCOPES))
    if not wanted:
        raise Refused(_("Choose at least one thing that the token may do."), "scopes")
    if ApiToken.objects.filter(person=viewer.id, revoked=None, ends__gt=clock.now()).count() >= MOST_TOKENS:
        raise Refused(_("You have twenty tokens. Take one back before you make another."))
    token, now = new_token(), clock.now()
    lasting = min(timedelta(days=days), LONGEST)
    ApiToken.objects.create(
        person_id=viewer.person, label=label, digest=digest(token), scopes=wanted, created=now, ends=now + lasting
    )
    record(viewer, "members.token_made", subjects=[viewer.person], facts={"scopes": len(wanted)})
    return token


@transaction.atomic
def revoke_token(viewer: Viewer, token: UUID) -> None:
    """Take a token back; it stops working at once."""
    changed = ApiToken.objects.filter(pk=token, person=viewer.id, revoked=None).update(revoked=clock.now())
    if not changed:
        raise NotFound
    record(viewer, "members.token_taken_back", subjects=[viewer.person])
