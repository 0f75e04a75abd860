"""A member answers an offer; a visit only after its warning."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.requests import signed_in, viewer
from mudhif.work.engagements import actions, queries
from mudhif.work.engagements.forms import WarningForm
from mudhif.work.engagements.pages.deciding import decide
from mudhif.work.engagements.rules.states import Side, needs_warning


@signed_in
def accept(request: HttpRequest, engagement: UUID) -> HttpResponse:
    """Accept; where the work is done on the spot, first what a visit may mean for a refugee's status."""
    asking = viewer(request)
    found = queries.engagement(asking, engagement)
    if found.side is not Side.MEMBER:
        raise NotFound
    warning = needs_warning(found.mode)
    form = WarningForm(request.POST or None)
    if request.method == "POST" and (not warning or form.is_valid()):
        actions.accept(asking, engagement, warned=warning)
        messages.success(request, _("You have accepted. The host is told, and the work can begin."))
        return redirect("engagements:one", engagement)
    return render(request, "work_engagements/accept.html", {"found": found, "form": form, "warning": warning})


@signed_in
def decline(request: HttpRequest, engagement: UUID) -> HttpResponse:
    """Say no; nobody asks why."""
    words = {
        "ask": _("Decline this offer?"),
        "means": _("Nobody asks why, and nothing is held against you. The seat is free for someone else."),
        "do": _("Decline"),
        "done": _("You have declined. Thank you for answering."),
    }
    return decide(request, engagement, actions.decline, words, final=True)
