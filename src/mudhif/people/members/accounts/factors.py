"""Second factors: their secrets are sealed, and what an app or a key shows of them gives nobody away."""

import base64

from allauth.mfa.adapter import DefaultMFAAdapter
from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from mudhif.base.vault.keys import derived_key
from mudhif.base.vault.sealing import seal, unseal
from mudhif.people.members.models import User

USE = "second factors"


class FactorAdapter(DefaultMFAAdapter):  # type: ignore[misc]  # allauth is untyped
    """Seals secrets with the installation's key: allauth asks before it says whose they are."""

    error_messages = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": gettext_lazy("This code does not fit. Type the one that is shown now; each works once."),
    }

    def encrypt(self, text: str) -> str:
        """The secret as it is stored."""
        return base64.b64encode(seal(derived_key(USE), text.encode(), USE.encode())).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """The secret as it is used; raises `Unreadable` where it was changed."""
        return unseal(derived_key(USE), base64.b64decode(encrypted_text), USE.encode()).decode()

    def get_totp_label(self, user: User) -> str:
        """What the authenticator app shows: no address and no name."""
        return _("account")

    def get_totp_issuer(self) -> str:
        """The installation's host name, as its operator chose it."""
        return str(settings.MUDHIF_NAME)

    def get_public_key_credential_user_entity(self, user: User) -> dict[str, str | bytes]:
        """What the device shows of a passkey: no address and no name."""
        return {"id": user.pk.hex.encode(), "display_name": _("account"), "name": _("account")}
