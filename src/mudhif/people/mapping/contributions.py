"""What this room puts on the home page of those signed in."""

from django.utils.translation import gettext_lazy as _

from mudhif.base.foundation.registries import HomeCard
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.people.mapping import queries


def cards(viewer: Viewer) -> list[HomeCard]:
    """Registers that wait for the desk, or the way to them."""
    if not viewer.holds(Role.DESK):
        return []
    all_of_them, waiting = queries.waiting_for(viewer)
    if waiting:
        text = _("Registers that you have begun, and that wait for an answer, a file or its columns.")
        return [HomeCard(_("Registers to go on with"), text, "registers:list", waiting)]
    text = _("Lists of people that your office keeps: apart from members, sealed, until their last day.")
    return [HomeCard(_("Your registers") if all_of_them else _("Bring a register"), text, "registers:list")]


def trustee_cards(viewer: Viewer) -> list[HomeCard]:
    """The way to the estimates, for a trustee."""
    if not viewer.holds(Role.TRUSTEE):
        return []
    text = _(
        "Compare registers of several owners, decide what is doubtful, and make an estimate. Links are then erased."
    )
    return [HomeCard(_("Estimates from registers"), text, "linkages:list")]


def report_cards(viewer: Viewer) -> list[HomeCard]:
    """The quarter's report for an office abroad, once there is a release."""
    if not viewer.holds(Role.DESK) or queries.newest_release(viewer) is None or not queries.office_countries(viewer):
        return []
    text = _("What the latest protected release says of the country of your office, ready to print and send home.")
    return [HomeCard(_("Country report"), text, "country:report")]


def note_cards(viewer: Viewer) -> list[HomeCard]:
    """Notes about a desk's registers; and for a member, what lists say."""
    cards = []
    if viewer.holds(Role.DESK):
        waiting, register = queries.notes_waiting(viewer)
        if register is not None:
            text = _("Somebody who was written to says that something in your list is wrong.")
            cards.append(HomeCard(_("Notes about a register"), text, "registers:notes", waiting, (register,)))
    if viewer.signed_in and queries.has_joined(viewer):
        text = _("Lists that wrote to you: who keeps them, what stands in them, and how to come off.")
        cards.append(HomeCard(_("What lists say of you"), text, "joining:lists"))
        if queries.more_may_be_mine(viewer):
            text = _("It was found when lists were compared. To see it, say what stands in it.")
            cards.append(HomeCard(_("Another list may hold a line about you"), text, "joining:more"))
    return cards
