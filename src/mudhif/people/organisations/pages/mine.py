"""Pages for people who act for an organisation, or are asked to."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.requests import signed_in, viewer
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.people.organisations import actions, queries
from mudhif.people.organisations.forms import AnswerForm, DescribeForm, InviteForm
from mudhif.people.organisations.pages.common import done


@signed_in
def mine(request: HttpRequest) -> HttpResponse:
    """Where the viewer holds a mandate, and where one is offered."""
    asking = viewer(request)
    context = {
        "mandates": queries.my_mandates(asking),
        "invitations": queries.my_invitations(asking),
        "unsure": queries.to_vouch_for(asking),
    }
    return render(request, "people_organisations/mine.html", context)


@signed_in
def invitation(request: HttpRequest, identifier: UUID) -> HttpResponse:
    """Answer an invitation."""
    if "accept" in request.POST:
        actions.accept_invitation(viewer(request), identifier)
        messages.success(request, _("The mandate is yours."))
    elif "decline" in request.POST:
        actions.decline_invitation(viewer(request), identifier)
        messages.success(request, _("You have declined. The invitation is deleted."))
    else:
        raise NotFound
    return redirect("organisations:mine")


def _invite(asking: Viewer, organisation: UUID, form: InviteForm) -> None:
    data = form.cleaned_data
    actions.invite(asking, organisation, data["address"], Role(data["role"]), data["ends"])


@signed_in
def people(request: HttpRequest, identifier: UUID) -> HttpResponse:
    """Who acts for the organisation, and asking others to."""
    asking = viewer(request)
    card = queries.organisation(asking, identifier)
    form = InviteForm(request.POST or None, roles=actions.roles_to_give(asking, identifier, card.kind))
    if done(request, form, lambda _sent: _invite(asking, identifier, form)):
        messages.success(request, _("A letter goes to the address. The invitation is open for two weeks."))
        return redirect("organisations:people", identifier)
    context = {
        "card": card,
        "form": form,
        "colleagues": queries.colleagues(asking, identifier),
        "invitations": queries.open_invitations(asking, identifier),
    }
    return render(request, "people_organisations/people.html", context)


@signed_in
def end_mandate(request: HttpRequest, identifier: UUID) -> HttpResponse:
    """End a mandate, one's own or one that the viewer may give, behind a page that says what it means."""
    asking = viewer(request)
    ending = actions.may_end(asking, identifier)
    if request.method != "POST":
        context = {"ending": ending, "card": queries.organisation(asking, ending.organisation)}
        return render(request, "people_organisations/end.html", context)
    actions.end_mandate(asking, identifier)
    messages.success(request, _("The mandate has ended."))
    return redirect("organisations:mine") if ending.own else redirect("organisations:people", ending.organisation)


@signed_in
def withdraw_invitation(request: HttpRequest, identifier: UUID) -> HttpResponse:
    """Take an invitation back."""
    if request.method != "POST":
        raise NotFound
    organisation = actions.withdraw_invitation(viewer(request), identifier)
    return redirect("organisations:people", organisation)


def _describe(asking: Viewer, organisation: UUID, form: DescribeForm) -> None:
    data = form.cleaned_data
    actions.describe_organisation(
        asking,
        organisation,
        names=form.names(),
        about=data["about"],
        website=data["website"],
        languages=data["languages"],
    )


@signed_in
def describe(request: HttpRequest, identifier: UUID) -> HttpResponse:
    """Change what the organisation says of itself."""
    asking = viewer(request)
    shown = queries.organisation_page(asking, identifier)
    if not shown.acts_for_it and not asking.holds(Role.STEWARD):
        raise NotFound
    initial: dict[str, object] = {f"name_{language}": name for language, name in shown.names}
    initial |= {"about": shown.about, "website": shown.website, "languages": shown.card.languages}
    form = DescribeForm(request.POST or None, initial=initial)
    if done(request, form, lambda _sent: _describe(asking, identifier, form)):
        return redirect("organisations:one", identifier)
    return render(request, "people_organisations/describe.html", {"form": form, "card": shown.card})


@signed_in
def answer(request: HttpRequest, identifier: UUID) -> HttpResponse:
    """Answer a suspension."""
    asking = viewer(request)
    shown = queries.organisation_page(asking, identifier)
    if not (shown.acts_for_it and shown.suspension):
        raise NotFound
    form = AnswerForm(request.POST or None, initial={"answer": shown.suspension.answer})
    if done(request, form, lambda sent: actions.answer_suspension(asking, identifier, sent.cleaned_data["answer"])):
        messages.success(request, _("A desk and a steward will read your answer."))
        return redirect("organisations:one", identifier)
    return render(request, "people_organisations/answer.html", {"form": form, "shown": shown, "card": shown.card})
