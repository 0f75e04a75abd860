"""The sections of a profile: one thing a page, with who sees it beside it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from mudhif.atlas.places.queries import cities_of
from mudhif.base.foundation.viewer import Viewer
from mudhif.people.members import actions
from mudhif.people.members.forms.sections import (
    AccessForm,
    CityForm,
    DecadeLeftForm,
    GovernoratesForm,
    OfferForm,
    PseudonymForm,
    ResidenceForm,
)
from mudhif.people.members.queries import MyProfile
from mudhif.people.members.rules import Mode

Cleaned = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Section:
    """One page of the profile: its words, its form, what stands in it, how it is saved, and whether it is filled."""

    title: str | Promise
    lead: str | Promise
    seen_by: str | Promise
    form: Callable[..., forms.Form]
    initial: Callable[[MyProfile], dict[str, Any]]
    save: Callable[[Viewer, Cleaned], None]
    filled: Callable[[MyProfile], bool]
    offered: Callable[[MyProfile, str], bool] = lambda _profile, _language: True

    def bound(self, profile: MyProfile, viewer: Viewer, data: Any = None) -> forms.Form:
        """The form with what was sent, or with what is stored."""
        needs = {"profile": profile, "language": viewer.language} if self.form is CityForm else {}
        return self.form(data, initial=self.initial(profile), **needs)


def _save_offer(viewer: Viewer, said: Cleaned) -> None:
    modes = [Mode(mode) for mode in said["modes"]]
    actions.save_offer(viewer, modes, said["hours_a_month"], said["available_from"], said["available_until"])


def _initial_offer(profile: MyProfile) -> dict[str, Any]:
    return {
        "modes": [mode.value for mode in profile.modes],
        "hours_a_month": profile.hours_a_month or None,
        "available_from": profile.available_from,
        "available_until": profile.available_until,
    }


NOBODY = _("Nobody but you. It is kept encrypted with a key of your own.")
SECTIONS: dict[str, Section] = {
    "name": Section(
        title=_("The name you are known by"),
        lead=_(
            "You are known here by a name that you choose. Nobody asks for your real one until you say yes to a host."
        ),
        seen_by=_("You alone for now. Hosts and assessors see a code in its place."),
        form=PseudonymForm,
        initial=lambda profile: {"pseudonym": profile.pseudonym},
        save=lambda viewer, said: actions.save_pseudonym(viewer, said["pseudonym"]),
        filled=lambda profile: bool(profile.pseudonym),
    ),
    "residence": Section(
        title=_("Where you live"),
        lead=_("It tells how far away help is, and is counted on the map among many. Assessors never see it."),
        seen_by=_("Nobody. It enters counts that are blurred on purpose, and only if you agree to be counted."),
        form=ResidenceForm,
        initial=lambda profile: {"country": profile.country},
        save=lambda viewer, said: actions.save_residence(viewer, said["country"]),
        filled=lambda profile: bool(profile.country),
    ),
    "city": Section(
        title=_("Your city"),
        lead=_("Only if you want to. The smaller the city, the fewer people look like you."),
        seen_by=_("Nobody. It helps to warn you where only a few people look like you."),
        form=CityForm,
        initial=lambda profile: {"city": profile.city},
        save=lambda viewer, said: actions.save_city(viewer, said["city"]),
        filled=lambda profile: bool(profile.city),
        offered=lambda profile, language: bool(cities_of(profile.country, language)),
    ),
    "left": Section(
        title=_("When you left"),
        lead=_("Only if you want to. It helps to count, blurred on purpose, who came when."),
        seen_by=NOBODY,
        form=DecadeLeftForm,
        initial=lambda profile: {"decade_left": profile.decade_left},
        save=lambda viewer, said: actions.save_decade_left(viewer, said["decade_left"]),
        filled=lambda profile: profile.decade_left is not None,
    ),
    "offer": Section(
        title=_("How you would help"),
        lead=_("Promise less rather than more: you can raise it later."),
        seen_by=_("Whoever may find you by a consent of yours, without your name."),
        form=OfferForm,
        initial=_initial_offer,
        save=_save_offer,
        filled=lambda profile: bool(profile.modes),
    ),
    "places": Section(
        title=_("Where you would go"),
        lead=_("A need somewhere else is not shown to you, and the host does not learn why."),
        seen_by=_("Nobody. It is compared with the place of a need, and no list shows it."),
        form=GovernoratesForm,
        initial=lambda profile: {"governorates": list(profile.governorates)},
        save=lambda viewer, said: actions.save_governorates(viewer, said["governorates"]),
        filled=lambda profile: bool(profile.governorates),
    ),
    "access": Section(
        title=_("What you need to take part"),
        lead=_("Write it once here, so that you need not look for the words again. Nobody reads it."),
        seen_by=_("Nobody but you. When you agree with a host, you decide what of it to tell them."),
        form=AccessForm,
        initial=lambda profile: {"access_needs": profile.access_needs},
        save=lambda viewer, said: actions.save_access_needs(viewer, said["access_needs"]),
        filled=lambda profile: bool(profile.access_needs),
    ),
}
