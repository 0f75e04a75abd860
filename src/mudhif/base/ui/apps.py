"""The look as Django sees it."""

from django.apps import AppConfig


class UiConfig(AppConfig):
    """Names the look."""

    name = "mudhif.base.ui"
    label = "base_ui"
