"""The accounts as Django sees them."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

# By what allauth calls its authenticators.
FACTORS = {
    "totp": _("Codes from an app"),
    "recovery_codes": _("Recovery codes"),
    "webauthn": _("Passkey"),
}


class AccountsConfig(AppConfig):
    """Names the accounts, and makes their contributions to the house."""

    name = "mudhif.people.members.accounts"
    label = "people_accounts"

    def ready(self) -> None:
        """Where letters go, what goes with a person, what a person takes along, and what is put on record."""
        from mudhif.base.foundation.registries import erasers, exporters, mail_addresses
        from mudhif.people.members.accounts import recording, sessions
        from mudhif.people.members.accounts.leaving import empty_account, export_account
        from mudhif.people.members.queries import mail_address

        erasers.add("accounts", empty_account)
        exporters.add("accounts", export_account)
        mail_addresses.add("accounts", mail_address)
        recording.listen()
        sessions.listen()
        _name_acts()


def _name_acts() -> None:
    from mudhif.base.trail.acts import name_act, name_fact

    for act, words in {
        "opened": _("An account was opened"),
        "password_changed": _("Somebody changed their password"),
        "address_changed": _("Somebody changed their mail address"),
        "factor_added": _("Somebody added a second step or a passkey"),
        "factor_removed": _("Somebody removed a second step or a passkey"),
        "preferences_changed": _("Somebody changed their language or time zone"),
    }.items():
        name_act(f"accounts.{act}", words)
    name_fact("accounts.kind", _("Which"), FACTORS)
