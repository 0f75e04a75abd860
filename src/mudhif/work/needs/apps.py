"""The room as Django sees it."""

from datetime import timedelta

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

ACTS = {
    "needs.drafted": _("A host began a need"),
    "needs.copied": _("A host began a need from an old one"),
    "needs.saved": _("A host changed a draft"),
    "needs.translated": _("A need was translated"),
    "needs.submitted": _("A need was sent to the desks"),
    "needs.asked": _("A desk asked a host about a need"),
    "needs.answered": _("A host answered a desk"),
    "needs.returned": _("A desk gave a need back to its host"),
    "needs.opened": _("A need was opened to all"),
    "needs.taken_back": _("A host took a need back to change it"),
    "needs.closed": _("A host closed a need"),
    "needs.closed_on_its_day": _("A need closed on its day"),
    "needs.withdrawn": _("A host withdrew a need"),
    "needs.filled": _("Every seat of a need was taken"),
}
FACTS = {
    "needs.version": _("Version of the draft"),
    "needs.urgent": _("Urgent"),
    "needs.seats": _("Seats"),
    "needs.closes": _("Last day"),
    "needs.was_open": _("Was open to all"),
}


class NeedsConfig(AppConfig):
    """Names the room, and adds its part to the whole house."""

    name = "mudhif.work.needs"
    label = "work_needs"

    def ready(self) -> None:
        """Navigation, home cards, counts, the clock, words for the record, and what is forgotten and exported."""
        from mudhif.base.foundation import registries
        from mudhif.base.jobs.clockwork import every
        from mudhif.base.trail.acts import name_act, name_fact
        from mudhif.base.ui.languages import HOUSE
        from mudhif.work.needs import actions, jobs, queries
        from mudhif.work.needs.contributions import NAVIGATION, OPEN_NEEDS, home_cards

        for name, entry in NAVIGATION.items():
            registries.navigation.add(name, entry)
        registries.home_cards.add("needs", home_cards)
        registries.public_counts.add("open_needs", queries.count_open)
        registries.governorate_counts.add("open_needs", OPEN_NEEDS)
        registries.erasers.add("needs", actions.forget_author)
        registries.exporters.add("needs", queries.written_by)
        every(timedelta(minutes=10), "needs.close_on_their_day", jobs.close_on_their_day)
        for act, words in ACTS.items():
            name_act(act, words)
        for fact, words in FACTS.items():
            name_fact(fact, words)
        name_fact("needs.language", _("Language"), HOUSE)
