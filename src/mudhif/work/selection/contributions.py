"""What this room adds to the navigation and to the home page."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from mudhif.base.foundation.registries import HomeCard, NavigationEntry
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.work.selection import queries

NAVIGATION = {
    "selection.mine": NavigationEntry(
        gettext_lazy("Invitations"), "selection:invitations", frozenset({Role.MEMBER}), order=20
    ),
    "selection.panels": NavigationEntry(
        gettext_lazy("Panels"), "selection:panels", frozenset({Role.ASSESSOR}), order=22
    ),
    "selection.pool": NavigationEntry(gettext_lazy("Urgent pool"), "selection:pool", frozenset({Role.DESK}), order=24),
}


def home_cards(viewer: Viewer) -> list[HomeCard]:
    """What waits for a member, a host, an assessor and a desk; nothing where nothing waits."""
    makers = {Role.MEMBER: _mine, Role.ASSESSOR: _panels, Role.DESK: _pool}
    waiting = [card for role, make in makers.items() if viewer.holds(role) and (card := make(viewer)).count]
    return [*waiting, *_unsearched(viewer), *(_steps(viewer) if viewer.roles & {Role.ASSESSOR, Role.DESK} else ())]


def _mine(viewer: Viewer) -> HomeCard:
    text = _("Somebody asks for your answer. You can say no, without a reason.")
    return HomeCard(_("Waiting for your answer"), text, "selection:invitations", queries.count_waiting(viewer))


def _panels(viewer: Viewer) -> HomeCard:
    count = sum(queries.waiting_for_my_judgement(viewer).values())
    return HomeCard(_("Profiles to assess"), _("By the published criteria, without names."), "selection:panels", count)


def _pool(viewer: Viewer) -> HomeCard:
    count = queries.count_waiting_for_clearance()
    return HomeCard(_("Asking to be cleared"), _("For needs that are answered the same day."), "selection:pool", count)


def _unsearched(viewer: Viewer) -> Iterator[HomeCard]:
    """What a host does once a need is open; the card leads to the shortlist of the need that closes first."""
    if viewer.holds(Role.HOST) and (task := queries.without_an_invitation(viewer)):
        text = _("The need is open and nobody has been invited. Look for people whose skills fit.")
        yield HomeCard(_("Needs to find people for"), text, "selection:shortlist", task.count, (task.need,))


def _steps(viewer: Viewer) -> Iterator[HomeCard]:
    """What carries a selection on; each card leads to the candidate or the panel that has waited longest."""
    if task := queries.without_a_panel(viewer):
        text = _("They agreed to be assessed, and nobody sits on the panel. Give seats.")
        yield HomeCard(_("Candidates without a panel"), text, "selection:panel", task.count, (task.need,))
    if task := queries.to_decide(viewer):
        text = _("The whole panel has assessed them. Decide, and say why; the longest wait comes first.")
        yield HomeCard(_("Candidates to decide on"), text, "selection:decide", task.count, (task.need, task.code))
    if task := queries.to_review(viewer):
        text = _("Somebody chose without an assessment, because it was urgent. Look whether that was sound.")
        yield HomeCard(_("Urgent decisions to look at"), text, "selection:review", task.count, (task.need, task.code))
