"""Django's `flush`, which throws a whole database away, and with it the record that guards itself."""

from typing import Any

from django.core.management.commands import flush
from django.db import connections

from mudhif.base.trail.append_only import lifted


class Command(flush.Command):
    """Empties every table; the record's guards are lifted for that moment only."""

    def handle(self, **options: Any) -> None:
        """Ask as Django does, and empty."""
        with lifted(connections[options["database"]]):
            super().handle(**options)
