"""What this room adds to the navigation and to the home page."""

from collections.abc import Sequence

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from mudhif.base.foundation.registries import HomeCard, NavigationEntry
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.work.engagements import queries

NAVIGATION = NavigationEntry(
    gettext_lazy("Work together"), "engagements:list", frozenset({Role.MEMBER, Role.HOST}), order=30
)


def home_cards(viewer: Viewer) -> list[HomeCard]:
    """Offers for members; names, beginnings and endings for hosts; nothing where nothing waits."""
    if not viewer.roles & {Role.MEMBER, Role.HOST}:
        return []
    waiting = queries.waiting_for(viewer)
    counted = (
        (_("Offers for you"), _("A host offers you work. Read it, and answer in your own time."), waiting.offers),
        (_("Work that begins"), _("Its first day has come. Say when it has begun."), waiting.to_start),
        (_("Work that is over"), _("Its last day has passed. Say how it went."), waiting.to_finish),
    )
    cards = [HomeCard(title, text, "engagements:list", count) for title, text, count in counted if count]
    return [*_names(waiting.released), *cards]


def _names(given: Sequence[queries.NameGiven]) -> list[HomeCard]:
    """Straight to the name where there is one; to all of them where there are more."""
    text = _("They were chosen and gave you a name. Read it, and make an offer.")
    one = [("selection:name", (name.need, name.code)) for name in given]
    where, arguments = one[0] if len(one) == 1 else ("engagements:list", ())
    return [HomeCard(_("Names that wait for your offer"), text, where, len(given), arguments)] if given else []
