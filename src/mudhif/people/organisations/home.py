"""What this room puts on the home page of those signed in, and offers to the members' room."""

from collections.abc import Collection, Sequence
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from mudhif.atlas.places import queries as places
from mudhif.base.foundation.registries import HomeCard
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.people.members.queries import OrganisationChoice, OrganisationDirectory
from mudhif.people.organisations import queries
from mudhif.people.organisations.choices import kind_name


def cards(viewer: Viewer) -> list[HomeCard]:
    """Invitations, the viewer's organisations, and what waits at desks."""
    asked = len(queries.my_invitations(viewer))
    found = []
    if asked:
        text = _("Somebody asks you to act for an organisation.")
        found.append(HomeCard(_("You are invited"), text, "organisations:mine", asked))
    if viewer.organisations:
        text = _("Your mandates, colleagues, and what the organisation says of itself.")
        found.append(HomeCard(_("Your organisations"), text, "organisations:mine"))
    if viewer.roles & {Role.DESK, Role.STEWARD}:
        found.append(_at_desk(queries.waiting_for_a_desk()))
    return found


def _at_desk(waiting: int) -> HomeCard:
    """The way to the register stays, also where nobody waits."""
    if waiting:
        text = _("Organisations on which nobody has decided yet.")
        return HomeCard(_("Organisations to look at"), text, "organisations:desk", waiting)
    text = _("Nobody waits for a decision. Register an organisation, or look one up.")
    return HomeCard(_("Organisations at this desk"), text, "organisations:desk")


def _about(card: queries.OrganisationCard, language: str) -> str:
    place = places.governorate_name(card.governorate, language) if card.governorate else ""
    place = place or places.country_name(card.country, language)
    return f"{kind_name(card.kind)} · {place}"


def _find(text: str, language: str) -> Sequence[OrganisationChoice]:
    return [OrganisationChoice(card.id, card.name, _about(card, language)) for card in queries.find(text, language)]


def _names(identifiers: Collection[UUID], language: str) -> dict[UUID, str]:
    return queries.names(identifiers, language)


def _checking(language: str) -> Sequence[OrganisationChoice]:
    return [
        OrganisationChoice(card.id, card.name, _about(card, language))
        for card in queries.with_somebody(Role.DESK, language)
    ]


CHOICES = OrganisationDirectory(_find, _names, _checking)
