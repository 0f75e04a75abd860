"""Who is behind a session: the account and, in the same query, whether it has a profile."""

from uuid import UUID

from allauth.account.auth_backends import AuthenticationBackend

from mudhif.people.members.models import User


class AccountBackend(AuthenticationBackend):  # type: ignore[misc]  # allauth is untyped
    """Signs in as allauth does, and reads whoever comes back once for the whole request."""

    def get_user(self, user_id: UUID) -> User | None:
        """The account with its profile, if it may be used. One query."""
        user = User.objects.select_related("profile").filter(pk=user_id).first()
        return user if user is not None and self.user_can_authenticate(user) else None
