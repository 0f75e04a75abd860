"""The room as Django sees it."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PlacesConfig(AppConfig):
    """Names the room."""

    name = "mudhif.atlas.places"
    label = "atlas_places"

    def ready(self) -> None:
        """Stand among what anyone may look things up in."""
        from mudhif.base.foundation.registries import NavigationEntry, reference

        reference.add("places", NavigationEntry(_("Places"), "places", order=20))
