"""The profession, and licences to practise one."""

import re
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.requests import signed_in, viewer
from mudhif.people.members import actions, queries
from mudhif.people.members.forms.offers import LicenceForm, SearchForm
from mudhif.people.members.pages.asking import lines_to_check
from mudhif.people.members.pages.frame import BACK, answered, one_thing, saved
from mudhif.people.members.pages.shown import offer_shown
from mudhif.people.members.queries.naming import is_profession, profession_names, suggested_professions
from mudhif.people.members.rules.checking import Subject

_ISCO = re.compile(r"[0-9]{4}")


@signed_in
def profession(request: HttpRequest) -> HttpResponse:
    """The profession, found by words."""
    looking = viewer(request)
    mine = queries.my_profile(looking)
    if "chosen" in request.POST:
        actions.save_profession(looking, request.POST["chosen"])
        return saved(request)
    context = {
        "title": _("Your profession"),
        "lead": _("Write it as you would say it, in any language; then choose what fits best."),
        "present": profession_names([mine.profession], looking.language).get(mine.profession, ""),
        "seen_by": _("Nobody sees it as such. It finds needs of your profession, and warns you where few share it."),
        "back": "members:profile",
        "back_words": BACK["members:profile"],
    }
    return _pick(request, context)


@signed_in
def licences(request: HttpRequest) -> HttpResponse:
    """The licences so far."""
    looking = viewer(request)
    offer = offer_shown(queries.my_profile(looking), looking.language)
    context = {
        "title": _("Licences"),
        "lead": _("Some needs ask for a licence: of a physician, a nurse, an engineer. Its number stays sealed."),
        "lines": lines_to_check(looking, Subject.LICENCE, offer.licences),
        "line_url": "members:licence",
        "add_url": reverse("members:pick_licence"),
        "add": _("Add a licence"),
        "none": _("No licence yet. Most needs ask for none."),
    }
    return render(request, "people_members/lines.html", context)


@signed_in
def pick_licence(request: HttpRequest) -> HttpResponse:
    """For which profession the licence is."""
    queries.my_profile(viewer(request))
    context = {
        "title": _("For which profession is the licence?"),
        "lead": _("Write it as you would say it, in any language; then choose what fits best."),
        "link": "members:add_licence",
        "back": "members:licences",
        "back_words": BACK["members:licences"],
    }
    return _pick(request, context)


def _pick(request: HttpRequest, context: Mapping[str, object]) -> HttpResponse:
    form = SearchForm(request.POST if request.method == "POST" else None)
    asked = form.is_bound and form.is_valid()
    found = suggested_professions(viewer(request), form.cleaned_data["q"]) if asked else None
    return render(request, "people_members/pick.html", {**context, "form": form, "found": found})


@signed_in
def add_licence(request: HttpRequest, isco: str) -> HttpResponse:
    """A new licence for a profession of the list."""
    if not is_profession(isco):
        raise NotFound
    return _licence(request, isco)


@signed_in
def licence(request: HttpRequest, licence: UUID) -> HttpResponse:
    """One's own licence, to be changed."""
    held = {row.id: row for row in queries.my_profile(viewer(request)).licences}
    if licence not in held:
        raise NotFound
    row = held[licence]
    number = queries.licence_number(viewer(request), licence)
    initial: dict[str, Any] = {"country": row.country, "number": number, "valid_until": row.valid_until}
    return _licence(request, row.profession, licence, initial)


def _licence(
    request: HttpRequest, isco: str, licence: UUID | None = None, initial: dict[str, Any] | None = None
) -> HttpResponse:
    looking = viewer(request)
    queries.my_profile(looking)
    if not _ISCO.fullmatch(isco):
        raise NotFound
    form = LicenceForm(request.POST if request.method == "POST" else None, initial=initial)
    if answered(form, lambda said: actions.save_licence(looking, isco, licence=licence, **said)):
        return saved(request, "members:licences")
    return one_thing(
        request,
        form,
        title=profession_names([isco], looking.language)[isco],
        seen_by=_("That it holds, and until when: whoever may find you. Number and country: nobody."),
        back="members:licences",
        remove=reverse("members:remove_licence", args=[licence]) if licence else "",
    )


@signed_in
@require_POST
def remove_licence(request: HttpRequest, licence: UUID) -> HttpResponse:
    """Off the profile."""
    actions.remove_licence(viewer(request), licence)
    return saved(request, "members:licences", _("Removed."))
