"""Pages for desks and stewards, who register organisations and decide how they stand."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.requests import needs_role, viewer
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.people.organisations import actions, queries
from mudhif.people.organisations.choices import STATES
from mudhif.people.organisations.forms import FilterForm, GroundForm, ReasonForm, RegisterForm
from mudhif.people.organisations.pages.common import done
from mudhif.people.organisations.pages.directory import next_page
from mudhif.people.organisations.rules.verification import Ground, State

office = needs_role(Role.DESK, Role.STEWARD)


@office
def desk(request: HttpRequest) -> HttpResponse:
    """Organisations by their standing, newest first."""
    state = request.GET.get("state", "")
    state = state if state in set(State) else ""
    form = FilterForm(request.GET)
    page = queries.at_desks(viewer(request), state, form.filters(), request.GET.get("after", ""))
    context = {
        "form": form,
        "page": page,
        "more": next_page(request, page.next_cursor),
        "state": state,
        "states": STATES.items(),
    }
    return render(request, "people_organisations/desk.html", context)


def _create(asking: Viewer, form: RegisterForm) -> UUID:
    data = form.cleaned_data
    return actions.create(
        asking,
        data["kind"],
        form.names(),
        data["country"],
        data["governorate"],
        languages=data["languages"],
        time_zone=data["time_zone"],
        about=data["about"],
        website=data["website"],
    )


@office
def register(request: HttpRequest) -> HttpResponse:
    """Write a new organisation down."""
    asking = viewer(request)
    form = RegisterForm(request.POST or None)
    made: list[UUID] = []
    if done(request, form, lambda _sent: made.append(_create(asking, form))):
        return redirect("organisations:standing", made[0])
    return render(request, "people_organisations/register.html", {"form": form})


def _ground(asking: Viewer, organisation: UUID, form: GroundForm) -> None:
    actions.record_ground(asking, organisation, Ground(form.cleaned_data["ground"]), form.cleaned_data["note"])


@office
def standing(request: HttpRequest, identifier: UUID) -> HttpResponse:
    """What is on file about an organisation, and recording a ground."""
    asking = viewer(request)
    form = GroundForm(request.POST or None)
    if done(request, form, lambda _sent: _ground(asking, identifier, form)):
        messages.success(request, _("The ground is on file."))
        return redirect("organisations:standing", identifier)
    return _standing(request, identifier, form, ReasonForm())


def _standing(request: HttpRequest, identifier: UUID, ground: GroundForm, reason: ReasonForm) -> HttpResponse:
    asking = viewer(request)
    card = queries.organisation(asking, identifier)
    context = {"card": card, "file": queries.standing_of(asking, identifier), "form": ground, "reason_form": reason}
    return render(request, "people_organisations/standing.html", context)


@office
def decide(request: HttpRequest, identifier: UUID) -> HttpResponse:
    """Decide how the organisation stands."""
    asking = viewer(request)
    wanted = request.POST.get("state", "")
    if request.method != "POST" or wanted not in set(State):
        raise NotFound
    form = ReasonForm(request.POST)
    if done(
        request,
        form,
        lambda sent: actions.decide_verification(asking, identifier, State(wanted), sent.cleaned_data["reasons"]),
    ):
        messages.success(request, _("The decision stands on the record."))
        return redirect("organisations:standing", identifier)
    return _standing(request, identifier, GroundForm(), form)


@office
def drop_suspension(request: HttpRequest, identifier: UUID) -> HttpResponse:
    """Drop a proposed suspension."""
    if request.method != "POST":
        raise NotFound
    actions.drop_suspension(viewer(request), identifier)
    return redirect("organisations:standing", identifier)


@office
def withdraw_ground(request: HttpRequest, identifier: UUID) -> HttpResponse:
    """Take back what one said for an organisation."""
    if request.method != "POST":
        raise NotFound
    organisation = actions.withdraw_ground(viewer(request), identifier)
    return redirect("organisations:standing", organisation)
