"""The members' room as Django sees it."""

from datetime import timedelta

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MembersConfig(AppConfig):
    """Names the members' room, and makes its contributions to the house."""

    name = "mudhif.people.members"
    label = "people_members"

    def ready(self) -> None:
        """What goes with a member and what they take along, the way to the profile, and what is due on the clock."""
        from mudhif.base.foundation.registries import erasers, exporters, home_cards
        from mudhif.base.jobs.clockwork import every
        from mudhif.people.members.actions import erase_profile
        from mudhif.people.members.jobs import end_checks, remind, sweep
        from mudhif.people.members.queries import export_profile
        from mudhif.people.members.queries.waiting import cards, desk_cards

        erasers.add("members", erase_profile)
        exporters.add("members", export_profile)
        home_cards.add("members", cards)
        home_cards.add("checks", desk_cards)
        every(timedelta(hours=6), "members.remind", remind)
        every(timedelta(hours=24), "members.sweep", sweep)
        every(timedelta(hours=6), "members.end_checks", end_checks)
        _show_the_way()
        _name_acts()


def _show_the_way() -> None:
    from mudhif.base.foundation.registries import NavigationEntry, navigation
    from mudhif.base.foundation.viewer import Role

    navigation.add("profile", NavigationEntry(_("Your profile"), "members:profile", frozenset({Role.MEMBER}), order=20))


def _name_acts() -> None:
    from mudhif.base.trail.acts import name_act, name_fact
    from mudhif.people.members.choices import METHODS, SECTIONS, SUBJECTS
    from mudhif.people.members.pages.shown import ROLES
    from mudhif.people.members.pages.wording import WORDS

    for act, words in {
        "profile_started": _("Somebody began a profile"),
        "profile_saved": _("A member changed a part of their profile"),
        "consent_given": _("A member said yes to one purpose"),
        "consent_withdrawn": _("A member took a consent back"),
        "block_set": _("A member kept somebody out"),
        "block_lifted": _("A member let somebody in again"),
        "shown_blind": _("Profiles without names were shown to an organisation"),
        "shown_identity": _("A name was shown to the organisation to which the member gave it"),
        "identity_released": _("A member gave a name to one organisation"),
        "release_withdrawn": _("A member took a name back from an organisation"),
        "exported": _("A member took all their data along"),
        "erased": _("A member erased everything"),
        "token_made": _("A member let a program act for them"),
        "token_taken_back": _("A member took a token back"),
        "enrolled": _("Invented people were enrolled together"),
        "check_asked": _("A member asked one organisation to check a line of their profile"),
        "shown_check": _("A desk opened what a member asked it to check"),
        "check_questioned": _("A desk asked a member back before it checks"),
        "check_answered": _("A member answered a desk that checks"),
        "check_confirmed": _("A desk confirmed a line of a profile"),
        "check_declined": _("A desk could not confirm a line of a profile"),
        "check_withdrawn": _("A member took back what they asked to have checked"),
        "check_tie_declared": _("Somebody at a desk declared a tie and left a check to a colleague"),
        "check_revoked": _("A desk took a mark off a line of a profile"),
        "check_ended": _("A check or a mark ended by itself"),
    }.items():
        name_act(f"members.{act}", words)
    name_fact("members.section", _("Part of the profile"), SECTIONS)
    name_fact("members.purpose", _("Purpose"), {purpose: words.title for purpose, words in WORDS.items()})
    name_fact("members.subject", _("What was to be checked"), SUBJECTS)
    name_fact("members.method", _("How it was checked"), METHODS)
    name_fact("members.wording", _("Version of the words"))
    name_fact("members.organisation", _("Organisation"))
    name_fact("members.role", _("Role"), ROLES)
    name_fact("members.members", _("Members shown"))
    name_fact("members.scopes", _("Kinds of access given"))
    name_fact("members.people", _("People"))
    name_fact("members.profiles", _("Profiles"))
