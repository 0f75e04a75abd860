"""The mapping room as Django sees it."""

from django.apps import AppConfig


class MappingConfig(AppConfig):
    """Names the mapping room."""

    name = "mudhif.people.mapping"
    label = "people_mapping"
