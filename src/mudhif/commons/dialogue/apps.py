"""The room as Django sees it."""

from datetime import timedelta

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

ACTS = {
    "dialogue.begun": _("A convenor began a dialogue"),
    "dialogue.saved": _("A convenor changed the draft of a dialogue"),
    "dialogue.translated": _("A dialogue was translated"),
    "dialogue.opened": _("A dialogue was opened"),
    "dialogue.closed": _("A dialogue was closed before its day"),
    "dialogue.results_shown": _("A convenor decided who sees the results of a dialogue"),
    "dialogue.seat_given": _("Somebody was given a seat as moderator of a dialogue"),
    "dialogue.seat_taken": _("A moderator’s seat in a dialogue was taken back"),
    "dialogue.codes_made": _("Codes for a dialogue were made"),
    "dialogue.statement_begun": _("A convenor wrote a first statement"),
    "dialogue.statement_translated": _("A statement was translated"),
    "dialogue.decided": _("A moderator decided on a statement"),
    "dialogue.appeal_decided": _("Another moderator decided on an appeal"),
    "dialogue.round_opened": _("A second round of a dialogue was opened"),
    "dialogue.round_ended": _("A second round of a dialogue was counted"),
    "dialogue.spread": _("An organisation said that it spread the invitation of a dialogue"),
    "dialogue.spread_taken_back": _("An organisation took back that it spread the invitation of a dialogue"),
    "dialogue.batch_sealed": _("The votes and statements of past days in a dialogue were sealed"),
}
FACTS = {
    "dialogue.closes": _("Last day"),
    "dialogue.strict": _("Statements are read before anyone votes on them"),
    "dialogue.public": _("Everyone sees them"),
    "dialogue.number": _("How many"),
    "dialogue.shown": _("The statement is shown"),
    "dialogue.reason": _("Number of the reason in the policy"),
    "dialogue.votes": _("Votes"),
    "dialogue.statements": _("Statements"),
    "dialogue.confirmations": _("Answers in the second round"),
    "dialogue.proposed": _("Statements put to the participants"),
    "dialogue.passed": _("Became a priority"),
    "dialogue.evidence": _("SHA-256 of the evidence"),
    "dialogue.root": _("Root over all of them"),
}


class DialogueConfig(AppConfig):
    """Names the room, and adds its part to the whole house."""

    name = "mudhif.commons.dialogue"
    label = "commons_dialogue"

    def ready(self) -> None:
        """What is forgotten and exported, the clock, and words for the record."""
        from mudhif.base.foundation import registries
        from mudhif.base.jobs.clockwork import every
        from mudhif.base.trail.acts import name_act, name_fact
        from mudhif.base.ui.languages import HOUSE
        from mudhif.commons.dialogue import actions, jobs, queries
        from mudhif.commons.dialogue.choices import ENTRIES, THEMES
        from mudhif.commons.dialogue.contributions import NAVIGATION, home_cards
        from mudhif.commons.dialogue.urls import INSIDE

        for name, entry in NAVIGATION.items():
            registries.navigation.add(name, entry)
        registries.home_cards.add("dialogue", home_cards)
        registries.public_counts.add("open_dialogues", queries.count_open)
        registries.anonymous_addresses.add("dialogue", INSIDE)

        registries.erasers.add("dialogue", actions.erase_person)
        registries.exporters.add("dialogue", queries.held_of)
        every(timedelta(minutes=30), "dialogue.seal_days", jobs.seal_days)
        every(timedelta(minutes=30), "dialogue.end_rounds", jobs.end_rounds)
        every(timedelta(hours=6), "dialogue.forget", jobs.forget)
        every(timedelta(minutes=5), "dialogue.weigh_statements", jobs.weigh_statements)
        for act, words in ACTS.items():
            name_act(act, words)
        for fact, words in FACTS.items():
            name_fact(fact, words)
        name_fact("dialogue.theme", _("Theme"), THEMES)
        name_fact("dialogue.entry", _("Who may come in"), ENTRIES)
        name_fact("dialogue.language", _("Language"), HOUSE)
