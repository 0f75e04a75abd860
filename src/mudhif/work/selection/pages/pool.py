"""The pool for urgent needs: a member asks to be ready, a desk clears."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mudhif.base.foundation import clock
from mudhif.base.foundation.requests import needs_role, viewer
from mudhif.base.foundation.viewer import Role
from mudhif.work.selection import actions, queries
from mudhif.work.selection.forms import ClearanceForm, ProfessionForm, RefusalForm
from mudhif.work.selection.pages.submitting import done, form_page


@needs_role(Role.MEMBER)
def ready(request: HttpRequest) -> HttpResponse:
    """A member's own place in the pool."""
    asking = viewer(request)
    choices = queries.my_checked_professions(asking)
    form = ProfessionForm(choices, request.POST or None)
    said = _("A desk looks at it, without your name.")
    if done(request, form, lambda: actions.ask_to_be_cleared(asking, form.cleaned_data["profession"]), said):
        return redirect("selection:ready")
    return form_page(request, "ready", form, choices=choices, clearances=queries.my_clearances(asking))


@require_POST
@needs_role(Role.MEMBER)
def leave(request: HttpRequest, clearance: UUID) -> HttpResponse:
    """Out of the pool."""
    actions.leave_pool(viewer(request), clearance)
    messages.success(request, _("You are not in the pool any more."))
    return redirect("selection:ready")


@needs_role(Role.DESK)
def pool(request: HttpRequest) -> HttpResponse:
    """Who waits to be cleared, and who is."""
    asking, cursor = viewer(request), request.GET.get("cursor", "")
    context = {
        "waiting": queries.waiting_for_clearance(asking),
        "cleared": queries.in_pool(asking, clock.today(asking), cursor),
    }
    return render(request, "work_selection/pool.html", context)


@needs_role(Role.DESK)
def clear(request: HttpRequest, code: str) -> HttpResponse:
    """Clear one, by the evidence."""
    asking, form = viewer(request), ClearanceForm(request.POST or None)
    said = _("Cleared. The member is told.")
    if done(request, form, lambda: actions.clear(asking, code, form.cleaned_data["valid_until"]), said):
        return redirect("selection:pool")
    return form_page(request, "clear", form, shown=actions.show_clearance(asking, code), refusing=False)


@needs_role(Role.DESK)
def refuse(request: HttpRequest, code: str) -> HttpResponse:
    """Do not clear one, and say why."""
    asking, form = viewer(request), RefusalForm(request.POST or None)
    said = _("The member is told why.")
    if done(request, form, lambda: actions.refuse_clearance(asking, code, form.cleaned_data["reason"]), said):
        return redirect("selection:pool")
    return form_page(request, "clear", form, shown=actions.show_clearance(asking, code), refusing=True)
