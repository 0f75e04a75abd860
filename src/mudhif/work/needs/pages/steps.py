"""Writing a need, one thing a page."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from mudhif.base.foundation.errors import NotFound, Refused
from mudhif.base.foundation.requests import needs_role, viewer
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.work.needs import actions, queries
from mudhif.work.needs.choices import STEPS, part
from mudhif.work.needs.forms import STEP_FORMS, Step
from mudhif.work.needs.pages.tasks import next_after, tasks_of
from mudhif.work.needs.rules.drafts import Draft

# What a person does on such a page besides going on: adding up, or asking for more lines.
STAY = {"sum", "more"}
TEMPLATES = {"criteria": "work_needs/criteria.html", "languages": "work_needs/languages.html"}


@needs_role(Role.HOST)
def step(request: HttpRequest, need: UUID, step: str) -> HttpResponse:
    """One page; saved only if nobody else saved since it was opened."""
    if step not in STEP_FORMS:
        raise NotFound
    asking = viewer(request)
    draft, version = queries.draft_of(asking, need)
    form: Step = STEP_FORMS[step](request.POST or None, draft)
    wanted = request.POST.get("do", "")
    if request.method == "POST" and wanted != "sum" and form.is_valid() and _saved(request, asking, need, form, draft):
        return redirect("needs:step", need, step) if wanted in STAY else onward(need, step, request)
    version = queries.draft_of(asking, need)[1] if request.method == "POST" else version
    context = {"need": need, "step": step, "heading": STEPS[step], "form": form, "version": version}
    context["part"] = part(step)
    return render(request, TEMPLATES.get(step, "work_needs/step.html"), context)


def onward(need: UUID, step: str, request: HttpRequest) -> HttpResponse:
    """To the last check, if the page was opened from there; else to the next part that is not done.

    After the last it is the task list, where what still lacks something is marked.
    """
    if request.GET.get("from") == "check":
        return redirect("needs:check", need)
    following = next_after(step, tasks_of(queries.progress(viewer(request), need)))
    return redirect(following.address if following else f"{reverse('needs:progress', args=[need])}#next")


def _saved(request: HttpRequest, asking: Viewer, need: UUID, form: Step, draft: Draft) -> bool:
    """Whether it could be saved; if not, the form says why, and keeps what was typed."""
    try:
        actions.save(asking, need, form.changed(draft), version_of(request))
    except Refused as refusal:
        form.add_error(None, str(refusal.message))
        return False
    return True


def version_of(request: HttpRequest) -> int:
    """The version that the page was filled from; one that was tampered with is older than any."""
    sent = request.POST.get("version", "")
    return int(sent) if sent.isdecimal() and len(sent) < 10 else -1  # noqa: PLR2004
