"""allauth's forms in the house's words; where an address is typed, a handle goes on and the address is sealed."""

from typing import Any
from uuid import UUID

from allauth.account import forms as allauth_forms
from django import forms
from django.contrib.auth.hashers import make_password
from django.db import transaction
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from mudhif.people.members.accounts.addresses import seal_next
from mudhif.people.members.queries.mail import mail_handle
from mudhif.people.members.queries.time_zones import time_zone_choices

LANGUAGES = (("ar", "العربية"), ("ckb", "کوردی"), ("en", "English"))
NEW_PASSWORD_HINT = _("Ten characters or more: three or four words that do not belong together, for example.")


class Plain(forms.Form):
    """No text inside the inputs: labels stand above them and stay."""

    words: dict[str, Any] = {}
    hints: dict[str, Any] = {}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields.pop("password2", None)
        for name, field in self.fields.items():
            field.widget.attrs.pop("placeholder", None)
            field.label = self.words.get(name, field.label)
            field.help_text = self.hints.get(name, "")
            field.widget.attrs["dir"] = "ltr" if name in {"email", "login"} else "auto"


class AddressTyped(Plain):
    """Keeps what was typed in `typed_address`, and lets a handle go on in its place."""

    words = {"email": _("Mail address")}

    def clean_email(self) -> str:
        """The handle of the address."""
        self.typed_address = self.cleaned_data["email"]
        self.cleaned_data["email"] = mail_handle(self.typed_address)
        return str(super().clean_email())  # type: ignore[misc]  # allauth's form, mixed in below


class LoginForm(Plain, allauth_forms.LoginForm):  # type: ignore[misc]
    """Sign in by address and password."""

    words = {"login": _("Mail address"), "password": _("Password"), "remember": _("Stay signed in on this device")}
    hints = {"remember": _("Leave this open on a device that others use too.")}

    def clean_login(self) -> str:
        """The handle of the address."""
        return mail_handle(super().clean_login())


class SignupForm(AddressTyped, allauth_forms.SignupForm):  # type: ignore[misc]
    """Open an account with an address and a password, and nothing else."""

    words = {"email": _("Mail address"), "password1": _("Password")}
    hints = {
        "email": _("To sign you in and to write to you. It is sealed: nobody here can read it or look it up."),
        "password1": NEW_PASSWORD_HINT,
    }

    def try_save(self, request: HttpRequest) -> tuple[Any, Any]:
        """Open the account whole or not at all; for an address that is taken, take as long and look the same."""
        if self.account_already_exists:
            make_password(self.cleaned_data["password1"])
        with transaction.atomic():
            return super().try_save(request)  # type: ignore[no-any-return]


class AddEmailForm(AddressTyped, allauth_forms.AddEmailForm):  # type: ignore[misc]
    """Change to another address, once it is confirmed."""

    words = {"email": _("New mail address")}

    def save(self, request: HttpRequest) -> Any:
        """Seal the address first: the letter that confirms it has to get there."""
        person: UUID = self.user.pk
        with transaction.atomic():
            seal_next(person, self.typed_address)
            return super().save(request)


class ResetPasswordForm(AddressTyped, allauth_forms.ResetPasswordForm):  # type: ignore[misc]
    """Ask for a letter with which to choose a new password."""


class ChangePasswordForm(Plain, allauth_forms.ChangePasswordForm):  # type: ignore[misc]
    """Choose another password."""

    words = {"oldpassword": _("Your current password"), "password1": _("New password")}
    hints = {"password1": NEW_PASSWORD_HINT}


class SetPasswordForm(Plain, allauth_forms.SetPasswordForm):  # type: ignore[misc]
    """Choose a password for an account without one."""

    words = {"password1": _("New password")}
    hints = {"password1": NEW_PASSWORD_HINT}


class ResetPasswordKeyForm(Plain, allauth_forms.ResetPasswordKeyForm):  # type: ignore[misc]
    """Choose a new password with the letter's link."""

    words = {"password1": _("New password")}
    hints = {"password1": NEW_PASSWORD_HINT}


class ReauthenticateForm(Plain, allauth_forms.ReauthenticateForm):  # type: ignore[misc]
    """Show once more that it is you."""

    words = {"password": _("Password")}


class PreferencesForm(forms.Form):
    """Language and time zone."""

    language = forms.ChoiceField(
        label=_("Language"),
        choices=LANGUAGES,
        widget=forms.RadioSelect,
        help_text=_("Of letters, and of the page you see next."),
    )
    time_zone = forms.ChoiceField(
        label=_("Time zone"), choices=time_zone_choices, help_text=_("Times and last days are shown as they are there.")
    )
