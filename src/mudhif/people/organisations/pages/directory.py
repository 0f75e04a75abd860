"""The directory and one organisation's page, for everyone."""

from urllib.parse import urlencode
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.requests import signed_in, viewer
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.people.organisations import actions, queries
from mudhif.people.organisations.forms import ComplaintForm, FilterForm
from mudhif.people.organisations.pages.common import done
from mudhif.people.organisations.rules.verification import State


def directory(request: HttpRequest) -> HttpResponse:
    """Every verified organisation, by name."""
    form = FilterForm(request.GET, countries=queries.countries_with_organisations())
    page = queries.directory(viewer(request), form.filters(), request.GET.get("after", ""))
    context = {"form": form, "page": page, "more": next_page(request, page.next_cursor)}
    return render(request, "people_organisations/directory.html", context)


def next_page(request: HttpRequest, cursor: str) -> str:
    """The query of the page after this one; empty where this is the last."""
    kept = {key: value for key, value in request.GET.items() if value and key != "after"}
    return urlencode({**kept, "after": cursor}) if cursor else ""


def one(request: HttpRequest, identifier: UUID) -> HttpResponse:
    """One organisation."""
    asking = viewer(request)
    shown = queries.organisation_page(asking, identifier)
    context = {"shown": shown, "vouchers": _vouchers(asking, shown).items()}
    return render(request, "people_organisations/one.html", context)


def _vouchers(asking: Viewer, shown: queries.OrganisationPage) -> dict[UUID, str]:
    """The verified organisations in whose name the viewer can vouch for one that is looked at; never for their own."""
    if shown.acts_for_it or shown.card.verification != State.IN_REVIEW:
        return {}
    own = sorted(asking.organisation_ids(Role.HOST), key=str)
    return queries.names(filter(queries.verified, own), asking.language)


@signed_in
def vouch(request: HttpRequest, identifier: UUID) -> HttpResponse:
    """Vouch in the name of one's own organisation."""
    speaking_for = request.POST.get("speaking_for", "")
    if speaking_for not in {str(own) for own in viewer(request).organisation_ids(Role.HOST)}:
        raise NotFound
    actions.vouch(viewer(request), identifier, UUID(speaking_for))
    messages.success(request, _("Your organisation vouches for this one now."))
    return redirect("organisations:one", identifier)


@signed_in
def complain(request: HttpRequest, identifier: UUID) -> HttpResponse:
    """Say what an organisation did."""
    asking = viewer(request)
    card = queries.organisation(asking, identifier)
    form = ComplaintForm(request.POST or None)
    if done(request, form, lambda sent: actions.complain(asking, identifier, sent.cleaned_data["text"])):
        messages.success(request, _("A desk and a steward will read it. What they decide stands on the record."))
        return redirect("organisations:one", identifier)
    return render(request, "people_organisations/complain.html", {"form": form, "card": card})
