"""Building the viewer from a request."""

from uuid import UUID

from django.http import HttpRequest
from django.utils import translation

from mudhif.base.foundation.viewer import Viewer
from mudhif.people.members import queries as members
from mudhif.people.organisations import queries as organisations


def viewer_of(request: HttpRequest) -> Viewer:
    """The viewer, in the language of the address."""
    language = translation.get_language() or "en"
    user = request.user
    return _viewer(members.account_of(user), language) if user.is_authenticated else Viewer.anonymous(language)


def person_viewing(person: UUID, language: str) -> Viewer:
    """A person with the roles that the account gives and those of mandates that hold now. Two queries."""
    return _viewer(members.account(person), language)


def _viewer(account: members.Account, language: str) -> Viewer:
    ties = organisations.ties_of(account.id)
    roles = account.roles | {tie.role for tie in ties}
    return Viewer(account.id, roles, ties, language, account.time_zone)
