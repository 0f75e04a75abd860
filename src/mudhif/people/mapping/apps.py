"""The mapping room as Django sees it."""

from datetime import timedelta

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MappingConfig(AppConfig):
    """Names the mapping room, and makes its contributions to the house."""

    name = "mudhif.people.mapping"
    label = "people_mapping"

    def ready(self) -> None:
        """The way to the registers, what waits at desks, what is due on the clock, and what the record calls it."""
        from mudhif.base.foundation.registries import NavigationEntry, home_cards, large_uploads, navigation
        from mudhif.base.foundation.viewer import Role
        from mudhif.base.jobs.clockwork import every
        from mudhif.people.mapping import contributions, jobs
        from mudhif.people.mapping.uploads import LARGEST_REQUEST

        navigation.add("map", NavigationEntry(_("Where we are"), "map:world", order=20))
        desk = frozenset({Role.DESK})
        navigation.add("registers", NavigationEntry(_("Registers"), "registers:list", desk, order=45))
        home_cards.add("registers", contributions.cards)
        large_uploads.add("registers:bring", LARGEST_REQUEST)
        every(timedelta(seconds=30), "registers.take_up_stalled", jobs.take_up_stalled)
        every(timedelta(hours=1), "registers.erase_due", jobs.erase_due)
        every(timedelta(hours=1), "registers.discard_stale", jobs.discard_stale)
        _name_acts()
        _invite()
        _publish_counts()
        _link_registers()


def _name_acts() -> None:
    from mudhif.base.trail.acts import name_act, name_fact
    from mudhif.people.mapping.choices import DUTIES, KINDS

    for act, words in {
        "started": _("An organisation began a register"),
        "duty_answered": _("The owner of a register answered a question of the law"),
        "end_moved": _("The last day of a register was moved"),
        "file_brought": _("A file was brought for a register"),
        "file_thrown_away": _("A file brought for a register was thrown away unread"),
        "columns_confirmed": _("The columns of a register were confirmed"),
        "held": _("A register was read to its end"),
        "erased": _("A register was erased, and its key destroyed"),
    }.items():
        name_act(f"registers.{act}", words)
    name_fact("registers.kind", _("Kind of list"), KINDS)
    name_fact("registers.ends", _("Last day"))
    name_fact("registers.duty", _("Question"), DUTIES)
    name_fact("registers.due", _("Because its last day was over"))


def _invite() -> None:
    from mudhif.base.foundation.events import subscribe
    from mudhif.base.foundation.registries import (
        NavigationEntry,
        erasers,
        exporters,
        home_cards,
        mail_addresses,
        profile_pages,
    )
    from mudhif.base.jobs.clockwork import every
    from mudhif.base.trail.acts import name_act, name_fact
    from mudhif.people.mapping import actions, contributions, jobs, queries
    from mudhif.people.members.events import AddressConfirmed

    mail_addresses.add("lists", queries.mail_address)
    erasers.add("lists", actions.erase_joined)
    exporters.add("lists", queries.export_joined)
    home_cards.add("notes", contributions.note_cards)
    home_cards.add("report", contributions.report_cards)
    profile_pages.add("lists", NavigationEntry(_("What lists say of you"), "joining:lists"))
    subscribe(AddressConfirmed, jobs.link_joined)
    every(timedelta(minutes=5), "registers.write_invitations", jobs.write_invitations)
    every(timedelta(hours=24), "registers.forget_old_invitations", jobs.forget_old_invitations)
    for act, words in {
        "registers.inviting_started": _("An office began to invite the people on a register"),
        "registers.inviting_stopped": _("An office stopped inviting"),
        "registers.inviting_went_on": _("An office went on inviting"),
        "registers.letters_written": _("Invitations of a register were gone through"),
        "registers.lines_taken_off": _("Somebody had themselves taken off a register"),
        "registers.note_left": _("Somebody wrote what is wrong in a register"),
        "registers.note_settled": _("The owner of a register settled such a note"),
        "joining.letter_answered": _("Somebody answered an invitation"),
    }.items():
        name_act(act, words)
    name_fact("registers.a_day", _("Addresses a day"))


def _publish_counts() -> None:
    from mudhif.base.jobs.clockwork import every
    from mudhif.base.trail.acts import name_act, name_fact
    from mudhif.people.mapping.jobs import publish_quarterly

    every(timedelta(hours=12), "mapping.publish_quarterly", publish_quarterly)
    name_act("mapping.counts_published", _("Protected counts of people were published"))
    name_fact("mapping.year", _("Year"))
    name_fact("mapping.quarter", _("Quarter"))
    name_fact("mapping.rho_millionths", _("Privacy budget spent, in millionths"))
    name_fact("mapping.content", _("Hash of what was published"))


def _link_registers() -> None:
    from mudhif.base.foundation.events import subscribe
    from mudhif.base.foundation.registries import NavigationEntry, home_cards, navigation
    from mudhif.base.foundation.viewer import Role
    from mudhif.base.jobs.clockwork import every
    from mudhif.base.trail.acts import name_act, name_fact
    from mudhif.people.mapping import actions, contributions, jobs
    from mudhif.people.mapping.events import LinesTakenOff, LinksErased, RegisterErased

    entry = NavigationEntry(_("Estimates from registers"), "linkages:list", frozenset({Role.TRUSTEE}), order=46)
    navigation.add("linkages", entry)
    home_cards.add("linkages", contributions.trustee_cards)
    subscribe(RegisterErased, actions.forget_linkages_of)
    subscribe(LinesTakenOff, actions.forget_lines)
    subscribe(LinksErased, actions.keep_links)
    every(timedelta(seconds=60), "linkages.take_up_stalled", jobs.take_up_stalled_linkages)
    every(timedelta(hours=1), "linkages.erase_due", jobs.erase_linkages_due)
    every(timedelta(hours=24), "linkages.forget_waiting_lines", jobs.forget_waiting_lines)
    for act, words in {
        "started": _("A trustee began to compare registers"),
        "looked_for_twice": _("The owner of a register had it searched for people who stand on it twice"),
        "linked": _("Registers were compared"),
        "linked_again": _("Registers are compared again, with what was decided"),
        "pairs_shown": _("Doubtful pairs were shown to whoever decides about them (written once an hour)"),
        "pairs_decided": _("Doubtful pairs were decided, or decisions taken back (written once an hour)"),
        "estimated": _("An estimate was made from registers, and every link erased"),
        "erased": _("The links between registers were erased, because their last day was over"),
    }.items():
        name_act(f"linkages.{act}", words)
    name_fact("linkages.registers", _("Registers"))
    name_fact("linkages.lists", _("Registers"))
    name_fact("linkages.year", _("Year"))
    name_fact("linkages.rho_millionths", _("Privacy budget spent, in millionths"))
