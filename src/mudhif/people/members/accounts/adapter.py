"""How allauth does things in this house: handles for addresses, letters through the post, waiting times in words."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.models import EmailAddress
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest
from django.shortcuts import resolve_url
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext_lazy as _

from mudhif.base.foundation.events import publish
from mudhif.base.ui.languages import reader_language
from mudhif.people.members.accounts import letters
from mudhif.people.members.accounts.addresses import move_in, reader_of, seal_first
from mudhif.people.members.accounts.recording import note
from mudhif.people.members.accounts.waiting import longest_wait, wait_in_words
from mudhif.people.members.events import AddressConfirmed
from mudhif.people.members.models import User

LOCKED_SECONDS = 300
_KEY = "_mudhif_sign_in_key"


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # allauth is untyped
    """Where allauth says `email`, this house has a handle: the address itself is sealed."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "email_password_mismatch": _(
            "The address and the password do not fit together. Check both, or choose a new password by mail."
        ),
        "incorrect_password": _("This is not your password. Check the keyboard’s language and capitals."),
        "enter_current_password": _("This is not your current password. Check the keyboard’s language and capitals."),
        "incorrect_code": _("This code does not fit. Type the one that is shown now; each works once."),
        "same_as_current": _("This is the address you have now. Type another one."),
        "duplicate_email": _("This is the address you have now. Type another one."),
        "account_inactive": _("This account is closed."),
    }

    def validation_error(self, code: str, *args: object) -> ValidationError:
        """The error of allauth's code, in our words; limits say how long to wait."""
        if code in {"too_many_login_attempts", "rate_limited"}:
            seconds = longest_wait(self.request, getattr(self.request, _KEY, None)) or LOCKED_SECONDS
            return ValidationError(wait_in_words(seconds), code=code)
        error: ValidationError = super().validation_error(code, *args)
        return error

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Remember whose limit counts, so that a refusal can say how long it lasts."""
        setattr(request, _KEY, self._get_login_attempts_cache_key(request, **credentials))
        super().pre_authenticate(request, **credentials)

    def save_user(self, request: HttpRequest, user: User, form: Any, commit: bool = True) -> User:
        """Seal the address before any letter is written, and keep the language of the page."""
        user.language = reader_language()
        with transaction.atomic():
            seal_first(user, form.typed_address)
            super().save_user(request, user, form, commit)
            note(user, "accounts.opened")
        return user

    def confirm_email(self, request: HttpRequest, email_address: EmailAddress) -> bool:
        """Letters go to the address once its reader has confirmed it."""
        with transaction.atomic():
            confirmed = bool(super().confirm_email(request, email_address))
            if confirmed:
                move_in(email_address.user_id, email_address.email)
                publish(AddressConfirmed(email_address.user_id))
        return confirmed

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Write to whoever reads mail behind the handle; where nobody does, nothing is written."""
        reader = reader_of(email, context.get("user"))
        if reader:
            letters.send(reader, template_prefix.rsplit("/", 1)[-1], context)

    def send_notification_mail(
        self, template_prefix: str, user: User, context: dict[str, Any] | None = None, email: str | None = None
    ) -> None:
        """A notice to its account's owner, even where the handle has just changed."""
        super().send_notification_mail(template_prefix, user, {**(context or {}), "user": user}, email)

    def get_signup_redirect_url(self, request: HttpRequest) -> str:
        """A new member starts with the profile."""
        try:
            return reverse("members:profile")
        except NoReverseMatch:
            return resolve_url("home")

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        """Back to one's account."""
        return reverse("accounts:overview")
