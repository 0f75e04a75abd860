"""The foundation as Django sees it."""

from django.apps import AppConfig


class FoundationConfig(AppConfig):
    """Names the foundation."""

    name = "mudhif.base.foundation"
    label = "base_foundation"
