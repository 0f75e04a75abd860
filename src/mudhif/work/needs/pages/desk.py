"""The desk: what waits, and the review of one need."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from mudhif.base.foundation import clock
from mudhif.base.foundation.errors import Refused
from mudhif.base.foundation.requests import needs_role, viewer
from mudhif.base.foundation.viewer import Role
from mudhif.work.needs import actions, queries
from mudhif.work.needs.forms import DeskFilterForm, QuestionForm, ReasonForm
from mudhif.work.needs.pages.checklist import checklist


@needs_role(Role.DESK)
def queue(request: HttpRequest) -> HttpResponse:
    """Needs at the desk: urgent first, then the longest wait."""
    asking = viewer(request)
    form = DeskFilterForm(request.GET)
    filters = form.desk_filters()
    found = queries.desk_queue(asking, filters, request.GET.get("cursor", ""))
    query = request.GET.copy()
    query["cursor"] = found.next_cursor
    context = {
        "form": form, "found": found, "view": filters.view, "counts": queries.desk_counts(asking), "now": clock.now(),
        "next": f"?{query.urlencode()}" if found.next_cursor else "",
    }  # fmt: skip
    return render(request, "work_needs/desk.html", context)


@needs_role(Role.DESK)
def review(request: HttpRequest, need: UUID) -> HttpResponse:
    """One need with its checklist and the conversation with its host."""
    return _review(request, need, QuestionForm())


def _review(request: HttpRequest, need: UUID, form: QuestionForm) -> HttpResponse:
    found = queries.at_desk(viewer(request), need)
    context = {"found": found, "need": found.page, "form": form, "checklist": checklist(found)}
    return render(request, "work_needs/review.html", context)


@needs_role(Role.DESK)
def ask(request: HttpRequest, need: UUID) -> HttpResponse:
    """Put a question to the host."""
    form = QuestionForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.ask(viewer(request), need, form.cleaned_data["words"])
        except Refused as refusal:
            form.add_error(None, str(refusal.message))
        else:
            messages.success(request, _("Asked. The host is told, and the need waits for the answer."))
            return redirect("needs:review", need)
    return _review(request, need, form)


@needs_role(Role.DESK)
def give_back(request: HttpRequest, need: UUID) -> HttpResponse:
    """Return the need to its host, with the reason."""
    asking = viewer(request)
    found = queries.at_desk(asking, need)
    form = ReasonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.return_to_host(asking, need, form.cleaned_data["words"])
        except Refused as refusal:
            form.add_error(None, str(refusal.message))
        else:
            messages.success(request, _("The need is back with its host, with your reason."))
            return redirect("needs:desk")
    return render(request, "work_needs/give_back.html", {"need": found.page, "form": form})


@needs_role(Role.DESK)
def open_to_all(request: HttpRequest, need: UUID) -> HttpResponse:
    """Open the need, after saying what that fixes."""
    asking = viewer(request)
    if request.method == "POST":
        actions.open_need(asking, need)
        messages.success(request, _("The need is open to all."))
        return redirect("needs:review", need)
    found = queries.at_desk(asking, need)
    return render(request, "work_needs/open.html", {"need": found.page, "found": found})
