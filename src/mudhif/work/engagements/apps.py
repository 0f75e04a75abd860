"""The engagements' room as Django sees it."""

from datetime import timedelta

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

ACTS = {
    "engagements.offered": _("A host made an offer"),
    "engagements.taken_back": _("A host took an offer back"),
    "engagements.accepted": _("A member accepted an offer"),
    "engagements.declined": _("A member declined an offer"),
    "engagements.expired": _("An offer was not answered in time"),
    "engagements.started": _("The work began"),
    "engagements.finished": _("The work was finished"),
    "engagements.ended_early": _("The work ended early"),
    "engagements.noted": _("One side said how the work went"),
}


class EngagementsConfig(AppConfig):
    """Names the room, and contributes its part to the whole house."""

    name = "mudhif.work.engagements"
    label = "work_engagements"

    def ready(self) -> None:
        """Navigation, home cards, the clock, words for the record, and what is forgotten and exported."""
        from mudhif.base.foundation import registries
        from mudhif.base.foundation.events import subscribe
        from mudhif.base.jobs.clockwork import every
        from mudhif.base.trail.acts import name_act, name_fact
        from mudhif.work.engagements import actions, jobs, queries
        from mudhif.work.engagements.choices import SIDES
        from mudhif.work.engagements.contributions import NAVIGATION, home_cards
        from mudhif.work.needs.choices import MODES
        from mudhif.work.selection.events import Withdrawn

        registries.navigation.add("engagements", NAVIGATION)
        registries.home_cards.add("engagements", home_cards)
        registries.governorates_of_work.add("engagements", queries.governorate_of_each)
        registries.erasers.add("engagements", actions.forget_member)
        registries.exporters.add("engagements", queries.held_of)
        subscribe(Withdrawn, actions.end_offers)
        every(timedelta(minutes=10), "engagements.expire", jobs.expire)
        every(timedelta(hours=1), "engagements.remind", jobs.remind)
        for act, words in ACTS.items():
            name_act(act, words)
        name_fact("engagements.mode", _("Way of working"), MODES)
        name_fact("engagements.side", _("Who said it"), SIDES)
