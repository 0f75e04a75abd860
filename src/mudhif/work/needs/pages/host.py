"""A host's own needs: the list, the task list of one, the check before it is sent, and answers to the desk."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from mudhif.base.foundation.errors import NotFound, Refused
from mudhif.base.foundation.requests import needs_role, viewer
from mudhif.base.foundation.viewer import Role
from mudhif.people.organisations.queries import names, suspended
from mudhif.work.needs import actions, queries
from mudhif.work.needs.forms import AnswerForm, BeginningForm
from mudhif.work.needs.pages.tasks import tasks_of


@needs_role(Role.HOST)
def listing(request: HttpRequest) -> HttpResponse:
    """Every need of the viewer's hosts, newest first."""
    found = queries.host_needs(viewer(request), request.GET.get("cursor", ""))
    return render(request, "work_needs/host.html", {"found": found})


@needs_role(Role.HOST)
def begin(request: HttpRequest) -> HttpResponse:
    """The first page of a new need."""
    asking = viewer(request)
    own = asking.organisation_ids(Role.HOST)
    # Where every one is suspended, the refusal says so, and what to do.
    hosts = names(own - suspended(own) or own, asking.language)
    form = BeginningForm(request.POST or None, asking.language, hosts)
    if request.method == "POST" and form.is_valid():
        need = actions.draft(asking, form.chosen_host(), form.begun())
        return redirect("needs:progress", need)
    return render(request, "work_needs/begin.html", {"form": form})


@needs_role(Role.HOST)
def progress(request: HttpRequest, need: UUID) -> HttpResponse:
    """Where a need stands, what is left to do, and what can be done with it."""
    found = queries.progress(viewer(request), need)
    context = {"found": found, "need": found.page, "tasks": tasks_of(found), "languages_of_house": ("ar", "ckb", "en")}
    return render(request, "work_needs/progress.html", context)


@needs_role(Role.HOST)
def check(request: HttpRequest, need: UUID) -> HttpResponse:
    """Everything once more, before it goes to the desks."""
    asking = viewer(request)
    if request.method == "POST":
        actions.submit(asking, need)
        messages.success(request, _("Sent. A desk reviews it now, and asks you here if something is unclear."))
        return redirect("needs:progress", need)
    found = queries.progress(asking, need)
    if found.status != "draft":
        return redirect("needs:progress", need)
    return render(request, "work_needs/check.html", {"found": found, "need": found.page, "tasks": tasks_of(found)})


@needs_role(Role.HOST)
def answer(request: HttpRequest, need: UUID, question: UUID) -> HttpResponse:
    """One question of a desk, and the answer to it."""
    asking = viewer(request)
    found = queries.progress(asking, need)
    asked = next((one for one in found.questions if one.id == question), None)
    if asked is None:
        raise NotFound
    form = AnswerForm(request.POST or None, initial={"answer": asked.answer})
    if request.method == "POST" and form.is_valid():
        try:
            actions.answer(asking, need, question, form.cleaned_data["answer"])
        except Refused as refusal:
            form.add_error("answer", str(refusal.message))
        else:
            messages.success(request, _("The desk has your answer."))
            return redirect("needs:progress", need)
    return render(request, "work_needs/answer.html", {"need": found.page, "asked": asked, "form": form})
