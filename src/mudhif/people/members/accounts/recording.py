"""What happens to accounts, on the record."""

from typing import Any

from allauth.account import signals as account_signals
from allauth.mfa import signals as factor_signals
from django.db import transaction

from mudhif.base.foundation.viewer import Viewer
from mudhif.base.trail.actions import record
from mudhif.people.members.accounts.addresses import forget_next
from mudhif.people.members.models import User


def note(user: User, act: str, **facts: str) -> None:
    """One entry about the account, by its owner."""
    viewer = Viewer(user.pk, frozenset(), (), user.language, user.time_zone)
    with transaction.atomic():
        record(viewer, act, subjects=[user.pk], facts=facts)


def _password(user: User, **_: Any) -> None:
    note(user, "accounts.password_changed")


def _address(user: User, **_: Any) -> None:
    note(user, "accounts.address_changed")


def _factor_added(user: User, authenticator: Any, **_: Any) -> None:
    note(user, "accounts.factor_added", kind=str(authenticator.type))


def _factor_removed(user: User, authenticator: Any, **_: Any) -> None:
    note(user, "accounts.factor_removed", kind=str(authenticator.type))


def _address_dropped(user: User, **_: Any) -> None:
    forget_next(user.pk)


def listen() -> None:
    """Connect to allauth; called once, when the house starts."""
    for signal in (account_signals.password_changed, account_signals.password_set, account_signals.password_reset):
        signal.connect(_password)
    account_signals.email_changed.connect(_address)
    account_signals.email_removed.connect(_address_dropped)
    factor_signals.authenticator_added.connect(_factor_added)
    factor_signals.authenticator_removed.connect(_factor_removed)
