"""What this room adds to the navigation and to the home page."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from mudhif.base.foundation.registries import GovernorateCount, HomeCard, NavigationEntry
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.base.ui import numerals
from mudhif.work.needs import queries

NAVIGATION = {
    "needs": NavigationEntry(gettext_lazy("Needs"), "needs:list", order=10),
    "needs.host": NavigationEntry(gettext_lazy("Our needs"), "needs:host", frozenset({Role.HOST}), order=12),
    "needs.desk": NavigationEntry(gettext_lazy("Desk"), "needs:desk", frozenset({Role.DESK}), order=14),
}

OPEN_NEEDS = GovernorateCount(gettext_lazy("Open needs"), queries.count_open_by_governorate)


def home_cards(viewer: Viewer) -> list[HomeCard]:
    """What waits for a host and for a desk, and the way to a new need; nothing for others."""
    if not viewer.roles & {Role.HOST, Role.DESK}:
        return []
    waiting = queries.waiting_for(viewer)
    cards = (_questions(waiting.questions), _drafts(waiting.drafts), _at_desk(viewer, waiting))
    return [card for card in cards if card.count] + ([_begin()] if viewer.holds(Role.HOST) else [])


def _begin() -> HomeCard:
    text = _("Write what is missing, a desk reviews it, and it opens to everyone on the same terms.")
    return HomeCard(_("Write a need"), text, "needs:new")


def _questions(count: int) -> HomeCard:
    text = _("A desk waits for your answer before your need can open.")
    return HomeCard(_("Questions to answer"), text, "needs:host", count)


def _drafts(count: int) -> HomeCard:
    return HomeCard(_("Drafts of needs"), _("Finish them and send them to a desk."), "needs:host", count)


def _at_desk(viewer: Viewer, waiting: queries.Waiting) -> HomeCard:
    urgent = waiting.urgent_at_desk
    text = ngettext(
        "%(urgent)s of them is urgent, and is answered today.",
        "%(urgent)s of them are urgent, and are answered today.",
        urgent,
    ) % {"urgent": numerals.number(urgent, viewer.language)}
    calm = _("Review them, ask, and open them to all.")
    return HomeCard(_("Needs waiting for a desk"), text if urgent else calm, "needs:desk", waiting.at_desk)
