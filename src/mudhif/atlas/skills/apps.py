"""The room as Django sees it."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SkillsConfig(AppConfig):
    """Names the room and its acts."""

    name = "mudhif.atlas.skills"
    label = "atlas_skills"

    def ready(self) -> None:
        """Say what the room's acts are called on the public record."""
        from mudhif.base.trail.acts import name_act

        name_act("skills.installed", _("The taxonomy that ships with the software was installed"))
        name_act("skills.imported", _("A taxonomy of occupations and skills was imported"))
