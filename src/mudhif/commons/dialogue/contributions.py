"""What this room adds to the navigation and to the home page."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from mudhif.base.foundation.registries import HomeCard, NavigationEntry
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.commons.dialogue import queries

NAVIGATION = {
    "dialogue": NavigationEntry(gettext_lazy("Dialogues"), "dialogue:list", order=30),
    "dialogue.kept": NavigationEntry(
        gettext_lazy("Our dialogues"), "dialogue:kept", frozenset({Role.CONVENOR, Role.MODERATOR}), order=32
    ),
}


def home_cards(viewer: Viewer) -> list[HomeCard]:
    """The dialogues that the viewer keeps; nothing for others."""
    if not viewer.roles & {Role.CONVENOR, Role.MODERATOR}:
        return []
    text = _("What waits to be read, and what is still to do before a dialogue opens.")
    return [HomeCard(_("Dialogues that you keep"), text, "dialogue:kept", len(queries.kept(viewer)) or None)]
