"""The mapping room as Django sees it."""

from datetime import timedelta

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MappingConfig(AppConfig):
    """Names the mapping room, and makes its contributions to the house."""

    name = "mudhif.people.mapping"
    label = "people_mapping"

    def ready(self) -> None:
        """What is due on the clock, and what the record calls this room's acts."""
        from mudhif.base.foundation.registries import NavigationEntry, navigation

        navigation.add("map", NavigationEntry(_("Where we are"), "map:world", order=20))
        _publish_counts()


def _publish_counts() -> None:
    from mudhif.base.jobs.clockwork import every
    from mudhif.base.trail.acts import name_act, name_fact
    from mudhif.people.mapping.jobs import publish_quarterly

    every(timedelta(hours=12), "mapping.publish_quarterly", publish_quarterly)
    name_act("mapping.counts_published", _("Protected counts of people were published"))
    name_fact("mapping.year", _("Year"))
    name_fact("mapping.quarter", _("Quarter"))
    name_fact("mapping.rho_millionths", _("Privacy budget spent, in millionths"))
    name_fact("mapping.content", _("Hash of what was published"))
