"""The room as Django sees it."""

from datetime import timedelta

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class OrganisationsConfig(AppConfig):
    """Names the room, and makes its contributions to the house."""

    name = "mudhif.people.organisations"
    label = "people_organisations"

    def ready(self) -> None:
        """Erasers, letters to those invited, what is due on the clock, and what the record calls this room's acts."""
        from mudhif.base.foundation.registries import (
            NavigationEntry,
            erasers,
            exporters,
            home_cards,
            mail_addresses,
            navigation,
            public_counts,
        )
        from mudhif.base.jobs.clockwork import every
        from mudhif.people.members.queries import organisation_choices
        from mudhif.people.organisations import home
        from mudhif.people.organisations.actions import address_of, erase_person, forget_unanswered
        from mudhif.people.organisations.queries import export_person, public_count

        navigation.add("organisations", NavigationEntry(_("Organisations"), "organisations:list", order=40))
        home_cards.add("organisations", home.cards)
        public_counts.add("organisations", public_count)
        organisation_choices.add("organisations", home.CHOICES)
        erasers.add("organisations", erase_person)
        exporters.add("organisations", export_person)
        mail_addresses.add("invitations", address_of)
        every(timedelta(hours=1), "organisations.forget_unanswered", forget_unanswered)
        _name_acts()


def _name_acts() -> None:
    from mudhif.base.trail.acts import name_act, name_fact
    from mudhif.people.organisations.choices import GROUNDS, KINDS, OFFICES, ROLE_NAMES, STATES

    for act, words in {
        "created": _("An organisation was registered"),
        "described": _("An organisation changed what it says of itself"),
        "mandate_given": _("Somebody was given a mandate for an organisation"),
        "mandate_ended": _("A mandate for an organisation was ended before its day"),
        "invited": _("Somebody was asked to act for an organisation"),
        "invitation_declined": _("An invitation to act for an organisation was declined"),
        "invitation_withdrawn": _("An invitation to act for an organisation was taken back"),
        "ground_recorded": _("A ground that speaks for an organisation was recorded"),
        "ground_withdrawn": _("A ground that spoke for an organisation was taken back"),
        "verification_decided": _("A decision was made on an organisation’s standing"),
        "complaint_made": _("A complaint about an organisation was made"),
        "suspension_proposed": _("One office proposed to suspend an organisation"),
        "suspension_dropped": _("A proposal to suspend an organisation was dropped"),
        "suspended": _("An organisation was suspended by a steward and a desk"),
        "suspension_answered": _("An organisation answered its suspension"),
    }.items():
        name_act(f"organisations.{act}", words)
    name_fact("organisations.kind", _("Kind of organisation"), KINDS)
    name_fact("organisations.state", _("Standing"), STATES)
    name_fact("organisations.ground", _("Ground"), GROUNDS)
    name_fact("organisations.office", _("Proposed by"), OFFICES)
    name_fact("organisations.role", _("Role"), ROLE_NAMES)
    name_fact("organisations.starts", _("First day"))
    name_fact("organisations.ends", _("Last day"))
    name_fact("organisations.before_its_day", _("Before its last day"))
