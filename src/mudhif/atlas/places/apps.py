"""The room as Django sees it."""

from django.apps import AppConfig


class PlacesConfig(AppConfig):
    """Names the room."""

    name = "mudhif.atlas.places"
    label = "atlas_places"
