"""The vault as Django sees it."""

from django.apps import AppConfig


class VaultConfig(AppConfig):
    """Names the vault and contributes its eraser."""

    name = "mudhif.base.vault"
    label = "base_vault"

    def ready(self) -> None:
        """Destroying the key comes last: other rooms may have to read before they erase."""
        from mudhif.base.foundation.registries import erasers
        from mudhif.base.vault.actions import destroy_key

        erasers.add("vault", destroy_key)
