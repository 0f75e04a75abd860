"""The room as Django sees it."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

FACTS = {
    "concepts": _("Occupations and skills read"),
    "names": _("Names read"),
    "relations": _("Relations read"),
    "added": _("Lines added"),
    "removed": _("Lines removed"),
}


class SkillsConfig(AppConfig):
    """Names the room, its acts and the facts about them."""

    name = "mudhif.atlas.skills"
    label = "atlas_skills"

    def ready(self) -> None:
        """Contribute to the foot of pages and to what is read early; name acts and facts for the public record."""
        from mudhif.atlas.skills.queries import warm
        from mudhif.base.foundation.registries import NavigationEntry, reference, warm_ups
        from mudhif.base.trail.acts import name_act, name_fact

        reference.add("skills", NavigationEntry(_("Skills and occupations"), "skills", order=10))
        warm_ups.add("atlas_skills", warm)
        name_act("skills.installed", _("The taxonomy that ships with the software was installed"))
        name_act("skills.imported", _("A taxonomy of occupations and skills was imported"))
        for fact, words in FACTS.items():
            name_fact(f"skills.{fact}", words)
