"""Filling in the profile, one thing a page."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.requests import signed_in, viewer
from mudhif.people.members import actions, queries
from mudhif.people.members.forms.sections import LanguageForms
from mudhif.people.members.pages.frame import answered, one_thing, saved
from mudhif.people.members.pages.sections import SECTIONS
from mudhif.people.members.rules import LanguageLevel


@signed_in
def section(request: HttpRequest, key: str) -> HttpResponse:
    """One of the sections; one that is not offered does not exist."""
    looking, found = viewer(request), SECTIONS.get(key)
    mine = queries.my_profile(looking)
    if found is None or not found.offered(mine, looking.language):
        raise NotFound
    form = found.bound(mine, looking, request.POST if request.method == "POST" else None)
    if answered(form, lambda said: found.save(looking, said)):
        return saved(request)
    return one_thing(request, form, found.title, lead=found.lead, seen_by=found.seen_by)


@signed_in
def languages(request: HttpRequest) -> HttpResponse:
    """Languages and levels, as many lines as there are and three more."""
    looking = viewer(request)
    held = [{"language": code, "level": int(level)} for code, level in queries.my_profile(looking).languages]
    forms = LanguageForms(request.POST if request.method == "POST" else None, initial=held)
    if request.method == "POST" and forms.is_valid():
        actions.save_languages(looking, _said(forms.cleaned_data))
        return saved(request)
    return render(request, "people_members/languages.html", {"forms": forms, "title": _("Languages")})


def _said(lines: list[dict[str, Any]]) -> list[tuple[str, LanguageLevel]]:
    return [(line["language"], LanguageLevel(line["level"])) for line in lines if line.get("language")]
