"""A member asks to be considered for a need."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.requests import signed_in, viewer
from mudhif.base.foundation.viewer import Role
from mudhif.work.needs.queries import need_page
from mudhif.work.selection import actions, queries
from mudhif.work.selection.choices import STOPPED


@signed_in
def interest(request: HttpRequest, need: UUID) -> HttpResponse:
    """What the gates say of oneself; then ask, or take it back."""
    asking = viewer(request)
    page = need_page(asking, need)
    if not asking.holds(Role.MEMBER):
        return render(request, "work_selection/no_profile.html", {"need": page})
    if request.method == "POST":
        return _answer(request, need)
    if page.row.status not in {"open", "closed", "filled"}:
        raise NotFound
    gate = queries.gate_for(asking, need) if page.row.status == "open" else None
    context = {
        "need": page,
        "gate": gate,
        "stopped": STOPPED.get(gate) if gate is not None else None,
        "interested": queries.is_interested(asking, need),
    }
    return render(request, "work_selection/interest.html", context)


def _answer(request: HttpRequest, need: UUID) -> HttpResponse:
    if request.POST.get("take_back"):
        actions.withdraw_interest(viewer(request), need)
        messages.success(request, _("You are no longer considered for this need."))
    else:
        actions.signal_interest(viewer(request), need)
        messages.success(
            request, _("You are considered at the next search. If you pass the gates, you may be invited.")
        )
    return redirect("selection:invitations")
