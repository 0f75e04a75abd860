"""Saying yes to one purpose, taking it back, and keeping somebody out."""

from datetime import timedelta
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mudhif.atlas.places.queries import governorate_name
from mudhif.base.foundation import clock
from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.requests import signed_in, viewer
from mudhif.people.members import actions, queries
from mudhif.people.members.forms.consents import BlockGovernorateForm, ConsentForm, OrganisationSearchForm
from mudhif.people.members.pages.frame import answered, saved
from mudhif.people.members.pages.wording import WORDS
from mudhif.people.members.rules import WORDING, Purpose

PROPOSED = timedelta(days=365)


def _purpose(name: str) -> Purpose:
    try:
        return Purpose(name)
    except ValueError:
        raise NotFound from None


@signed_in
def consent(request: HttpRequest, purpose: str) -> HttpResponse:
    """Read, then decide: who sees what, until when."""
    looking, asked = viewer(request), _purpose(purpose)
    held = next(row for row in queries.my_consents(looking) if row.purpose is asked)
    today = clock.today(looking)
    until = held.until if held.holds and held.until else today + PROPOSED
    form = ConsentForm(
        request.POST if request.method == "POST" else None,
        initial={"until": until, "wording": WORDING[asked]},
    )
    if answered(form, lambda said: actions.give_consent(looking, asked, said["until"], said["wording"])):
        return saved(request)
    few = asked.finds and queries.only_a_few(looking)
    context = {"form": form, "held": held, "words": WORDS[asked], "few": few, "purpose": asked}
    return render(request, "people_members/consent.html", context)


@signed_in
@require_POST
def withdraw(request: HttpRequest, purpose: str) -> HttpResponse:
    """Take a yes back, at once."""
    actions.withdraw_consent(viewer(request), _purpose(purpose))
    return saved(request, words=_("Taken back. It opens nothing from this moment."))


@signed_in
def blocks(request: HttpRequest) -> HttpResponse:
    """Who is kept out, and words to find an organisation. What is typed is sent, never put in the address."""
    looking = viewer(request)
    form = OrganisationSearchForm(request.POST if request.method == "POST" else None)
    asked = form.is_bound and form.is_valid()
    found = queries.find_organisations(form.cleaned_data["q"], looking.language) if asked else None
    context = {"form": form, "found": found, "kept_out": _kept_out(request), "governorates": BlockGovernorateForm()}
    return render(request, "people_members/blocks.html", context)


def _kept_out(request: HttpRequest) -> list[tuple[UUID, str]]:
    looking = viewer(request)
    rows = queries.my_blocks(looking)
    names = queries.organisation_names({row.organisation for row in rows if row.organisation}, looking.language)
    gone = _("An organisation that is no longer here")
    return [
        (
            row.id,
            names.get(row.organisation, gone)
            if row.organisation
            else governorate_name(row.governorate, looking.language),
        )
        for row in rows
    ]


@signed_in
@require_POST
def block_organisation(request: HttpRequest, organisation: UUID) -> HttpResponse:
    """Keep out an organisation that was found."""
    looking = viewer(request)
    if organisation not in queries.organisation_names([organisation], looking.language):
        raise NotFound
    actions.block(looking, organisation=organisation)
    return saved(request, "members:blocks", _("For them you do not exist from now on. They are not told."))


@signed_in
@require_POST
def block_governorate(request: HttpRequest) -> HttpResponse:
    """Keep out a governorate."""
    form = BlockGovernorateForm(request.POST)
    if not form.is_valid():
        raise NotFound
    actions.block(viewer(request), governorate=form.cleaned_data["governorate"])
    return saved(request, "members:blocks", _("Needs there no longer find you. Nobody there is told."))


@signed_in
@require_POST
def unblock(request: HttpRequest, block: UUID) -> HttpResponse:
    """Let somebody in again."""
    actions.unblock(viewer(request), block)
    return saved(request, "members:blocks", _("They can find you again, as far as you agreed."))
