"""allauth's forms for second factors, in the house's words."""

import struct

from allauth.mfa.adapter import get_adapter
from allauth.mfa.base import forms as base_forms
from allauth.mfa.totp import forms as totp_forms
from allauth.mfa.webauthn import forms as key_forms
from cryptography.exceptions import InvalidSignature
from django import forms
from django.utils.translation import gettext_lazy as _

from mudhif.people.members.accounts.forms import Plain

_CODE = {"code": _("Code")}


# What a made-up answer of a device can make the parser of the standard raise.
UNREADABLE = (LookupError, TypeError, ValueError, AttributeError, struct.error, InvalidSignature)


class Guarded(forms.Form):
    """A credential that no device made is refused in words."""

    def full_clean(self) -> None:
        """Check everything; whatever the parser stumbles over is an error of the form."""
        try:
            super().full_clean()
        except UNREADABLE:
            self.cleaned_data = {}
            self.add_error(None, get_adapter().validation_error("incorrect_code"))


class AuthenticateForm(Plain, base_forms.AuthenticateForm):  # type: ignore[misc]
    """The second step of signing in."""

    words = _CODE
    hints = {"code": _("Six digits from your authenticator app, or one of your recovery codes.")}


class ReauthenticateForm(Plain, base_forms.ReauthenticateForm):  # type: ignore[misc]
    """Show once more that it is you, by a code."""

    words = _CODE
    hints = AuthenticateForm.hints


class ActivateTOTPForm(Plain, totp_forms.ActivateTOTPForm):  # type: ignore[misc]
    """Show that the app has the secret."""

    words = _CODE
    hints = {"code": _("Six digits that the app shows now.")}


class AddWebAuthnForm(Guarded, Plain, key_forms.AddWebAuthnForm):  # type: ignore[misc]
    """A new passkey or security key."""

    words = {"name": _("Name"), "passwordless": _("Sign in with it alone, without a password")}
    hints = {
        "name": _("So that you can tell it from others: “phone”, “blue key”."),
        "passwordless": _("The device then asks for your fingerprint, face or code."),
    }


class EditWebAuthnForm(Plain, key_forms.EditWebAuthnForm):  # type: ignore[misc]
    """Another name for a key."""

    words = {"name": _("Name")}


class LoginWebAuthnForm(Guarded, key_forms.LoginWebAuthnForm):  # type: ignore[misc]
    """Sign in with a passkey."""


class AuthenticateWebAuthnForm(Guarded, key_forms.AuthenticateWebAuthnForm):  # type: ignore[misc]
    """The second step, with a key."""


class ReauthenticateWebAuthnForm(Guarded, key_forms.ReauthenticateWebAuthnForm):  # type: ignore[misc]
    """Show once more that it is you, with a key."""
