"""Saving a profile, a section at a time. Each is the member's own act."""

import json
from collections.abc import Mapping, Sequence
from datetime import date

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from mudhif.base.foundation.errors import NotFound, Refused
from mudhif.base.foundation.text import clean
from mudhif.base.foundation.viewer import Viewer
from mudhif.base.trail.actions import record
from mudhif.base.vault.actions import sealed as seal
from mudhif.people.members.actions.changing import changing
from mudhif.people.members.models import Profile
from mudhif.people.members.queries import sealed
from mudhif.people.members.rules import LanguageLevel, Mode

MOST_LANGUAGES = 20


def start_profile(viewer: Viewer, pseudonym: str) -> None:
    """Begin a profile under a pseudonym; nobody finds it until it is published and a consent is given."""
    if viewer.id is None:
        raise NotFound
    with transaction.atomic():
        _profile, created = Profile.objects.get_or_create(
            pk=viewer.id, defaults={"pseudonym": checked_pseudonym(pseudonym), "written_in": viewer.language}
        )
        if not created:
            raise Refused(_("You have a profile already. Change the name you are known by there."))
        record(viewer, "members.profile_started", subjects=[viewer.id])


def checked_pseudonym(text: str) -> str:
    """One clean line of 2 to 60 letters that is not a mail address."""
    kept = " ".join(clean(text).split())
    if not 2 <= len(kept) <= 60:  # noqa: PLR2004
        raise Refused(_("Choose a name of 2 to 60 letters."), "pseudonym")
    if "@" in kept:
        raise Refused(_("This looks like a mail address. Choose a name that does not lead to you."), "pseudonym")
    return kept


def save_pseudonym(viewer: Viewer, pseudonym: str) -> None:
    """Change the name that the member is known by."""
    with changing(viewer, "pseudonym") as profile:
        profile.pseudonym = checked_pseudonym(pseudonym)


def save_profession(viewer: Viewer, profession: str) -> None:
    """Say the profession (ISCO-08 unit group, four digits), or nothing."""
    with changing(viewer, "profession") as profile:
        profile.profession = checked_profession(profession)


def checked_profession(code: str) -> str:
    """The code as it stands: four digits of ASCII, or nothing."""
    if code and not (len(code) == 4 and code.isascii() and code.isdecimal()):  # noqa: PLR2004
        raise Refused(_("Choose a profession from the list."), "profession")
    return code


def save_residence(viewer: Viewer, country: str) -> None:
    """Say where the member lives: a country, or the key of a region only. Another country takes the city away."""
    with changing(viewer, "residence") as profile:
        profile.city = profile.city if country == profile.country else ""
        profile.country = country


def save_city(viewer: Viewer, city: str) -> None:
    """Say in which city (a key of the places), or nothing."""
    with changing(viewer, "city") as profile:
        profile.city = city


def save_decade_left(viewer: Viewer, decade: int | None) -> None:
    """Say in which decade the member left (1990 for the nineties), or nothing."""
    with changing(viewer, "decade_left") as profile:
        text = "" if decade is None else json.dumps(decade - decade % 10)
        profile.decade_left = seal(profile.pk, sealed.DECADE_LEFT, text)


def save_languages(viewer: Viewer, languages: Sequence[tuple[str, LanguageLevel]]) -> None:
    """Say which languages the member speaks, and how well; a later line of the same language wins."""
    held = dict(languages)
    if len(held) > MOST_LANGUAGES:
        raise Refused(_("Choose the twenty languages that matter most."))
    with changing(viewer, "languages") as profile:
        seal_languages(profile, held)


def seal_languages(profile: Profile, held: Mapping[str, int]) -> None:
    """Put languages and levels on the row, sealed."""
    text = json.dumps([[code, int(level)] for code, level in held.items()]) if held else ""
    profile.languages = seal(profile.pk, sealed.LANGUAGES, text)


def save_governorates(viewer: Viewer, governorates: Sequence[str]) -> None:
    """Say to which governorates the member would go; none means anywhere."""
    with changing(viewer, "governorates") as profile:
        text = json.dumps(sorted(set(governorates))) if governorates else ""
        profile.governorates = seal(profile.pk, sealed.GOVERNORATES, text)


def save_access_needs(viewer: Viewer, text: str) -> None:
    """Keep, for the member alone, what they need to take part."""
    with changing(viewer, "access_needs") as profile:
        profile.access_needs = seal(profile.pk, sealed.ACCESS_NEEDS, clean(text))


def save_offer(
    viewer: Viewer,
    modes: Sequence[Mode],
    hours_a_month: int,
    available_from: date | None = None,
    available_until: date | None = None,
) -> None:
    """Say how the member would help, how many hours a month, and from when until when."""
    refuse_dates_out_of_order(available_from, available_until)
    if not 0 <= hours_a_month <= 250:  # noqa: PLR2004
        raise Refused(_("A month has room for 250 hours at most."), "hours_a_month")
    with changing(viewer, "offer") as profile:
        profile.modes = sorted({Mode(mode).value for mode in modes})
        profile.hours_a_month = hours_a_month
        profile.available_from, profile.available_until = available_from, available_until


def refuse_dates_out_of_order(first: date | None, last: date | None) -> None:
    """The last day cannot lie before the first."""
    if first and last and last < first:
        raise Refused(_("The last day lies before the first. Change one of them."), "available_until")


def publish(viewer: Viewer) -> None:
    """Say that the profile is ready: from now on each consent in force opens it to those whom it names."""
    with changing(viewer, "published") as profile:
        if not profile.skills.exists():
            raise Refused(_("Add at least one skill first: without one, no need can find you."))
        profile.published = True


def unpublish(viewer: Viewer) -> None:
    """Take the profile out of every search at once; consents stay as they are."""
    with changing(viewer, "unpublished") as profile:
        profile.published = False
