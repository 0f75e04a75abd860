"""The room as Django sees it."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from mudhif.base.ui.languages import reader_language


class SelectionConfig(AppConfig):
    """Names the room, and makes its contributions to the house."""

    name = "mudhif.work.selection"
    label = "work_selection"

    def ready(self) -> None:
        """React to needs and members; erase and export; put the acts into words."""
        from mudhif.base.foundation.registries import erasers, exporters, home_cards, navigation, warm_ups
        from mudhif.work.selection import index
        from mudhif.work.selection.actions.erasing import erase_person
        from mudhif.work.selection.contributions import NAVIGATION
        from mudhif.work.selection.contributions import home_cards as cards
        from mudhif.work.selection.queries.exporting import held_of

        erasers.add("work_selection", erase_person)
        exporters.add("work_selection", held_of)
        warm_ups.add("work_selection", index.current)
        home_cards.add("work_selection", cards)
        for name, entry in NAVIGATION.items():
            navigation.add(name, entry)
        _subscribe()
        _name_acts()


def _subscribe() -> None:
    from mudhif.base.foundation.events import subscribe
    from mudhif.people.members.events import ReleaseWithdrawn, SearchChanged
    from mudhif.work.needs.events import CriteriaChanged, NeedFilled, NeedWithdrawn
    from mudhif.work.selection.actions import reacting

    subscribe(SearchChanged, reacting.consent_may_have_ended)
    subscribe(ReleaseWithdrawn, reacting.name_taken_back)
    subscribe(CriteriaChanged, reacting.criteria_changed)
    subscribe(NeedWithdrawn, reacting.need_withdrawn)
    subscribe(NeedFilled, reacting.need_filled)


def _name_acts() -> None:
    from mudhif.base.trail.acts import name_act, name_fact

    for act, words in _ACTS.items():
        name_act(f"selection.{act}", words)
    for fact, label in _FACTS.items():
        name_fact(f"selection.{fact}", label)
    name_fact("selection.profession", _("Profession"), _profession)


def _profession(code: str | int) -> str:
    """The name of a profession, whose code of ISCO-08 is on record as a number."""
    from mudhif.work.needs.queries import profession_name

    return profession_name(str(code).zfill(4), reader_language())


_FACTS = {
    "on_shortlist": _("People on the shortlist"),
    "invited": _("Invited"),
    "candidates": _("Candidates"),
    "panel_complete": _("The whole panel has assessed"),
    "chosen": _("Was chosen"),
    "stands": _("The decision stands"),
    "until": _("Last day"),
}


_ACTS = {
    "searched": _("Candidates were searched for a need"),
    "invited": _("Candidates were invited to be assessed"),
    "agreed": _("A candidate agreed to be assessed"),
    "declined": _("A candidate declined"),
    "withdrawn": _("A candidate withdrew"),
    "consent_ended": _("A candidacy ended because a consent ended"),
    "interested": _("A member asked to be considered for a need"),
    "interest_withdrawn": _("A member no longer asks to be considered"),
    "seat_given": _("An assessor was given a seat on a panel"),
    "seat_left": _("An assessor stepped back from a panel"),
    "assessed": _("A candidate was assessed by an assessor"),
    "decided": _("A decision about a candidate was made"),
    "reviewed": _("A decision of the urgent lane was reviewed"),
    "offered": _("An offer was made to a candidate"),
    "offer_ended": _("An offer ended without an acceptance"),
    "reopened": _("A selection began again because the criteria changed"),
    "ended_with_need": _("A selection ended with its need"),
    "clearance_asked": _("A member asked to be cleared for urgent needs"),
    "cleared": _("A member was cleared for urgent needs"),
    "clearance_refused": _("A member was not cleared for urgent needs"),
    "pool_left": _("A member left the pool for urgent needs"),
}
