"""What goes with a person who erases everything, and what a person takes along."""

from typing import Any
from uuid import UUID

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib.auth.hashers import make_password
from django.contrib.sessions.models import Session

from mudhif.people.members.models import User
from mudhif.people.members.queries.mail import HANDLE_DOMAIN, mail_address


def empty_account(person: UUID) -> None:
    """Empty the row and delete addresses, factors and sessions; in the caller's transaction."""
    sessions = UserSession.objects.filter(user=person)
    Session.objects.filter(session_key__in=list(sessions.values_list("session_key", flat=True))).delete()
    sessions.delete()
    Authenticator.objects.filter(user=person).delete()
    EmailAddress.objects.filter(user=person).delete()
    User.objects.filter(pk=person).update(
        mail_handle=f"{person.hex}@{HANDLE_DOMAIN}",
        mail_address=b"",
        next_mail_address=b"",
        password=make_password(None),
        language="en",
        time_zone="UTC",
        steward=False,
        is_active=False,
        last_login=None,
    )


def export_account(person: UUID) -> dict[str, Any]:
    """The account as plain JSON values: no secrets, which the person holds already."""
    user = User.objects.filter(pk=person).first()
    if user is None:
        return {}
    return {
        "mail_address": mail_address(person) or "",
        "language": user.language,
        "time_zone": user.time_zone,
        "joined": user.joined.isoformat(),
        "second_factors": [
            {"kind": factor.type, "since": factor.created_at.isoformat()}
            for factor in Authenticator.objects.filter(user=person).order_by("pk")
        ],
        "sessions": [
            {"device": session.user_agent, "since": session.created_at.isoformat()}
            for session in UserSession.objects.filter(user=person).order_by("pk")
        ],
    }
