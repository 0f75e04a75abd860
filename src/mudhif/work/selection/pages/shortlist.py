"""The shortlist of a need, for its host, desk and panel."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from mudhif.base.foundation.errors import Refused
from mudhif.base.foundation.requests import needs_role, viewer
from mudhif.base.foundation.viewer import Role
from mudhif.base.ui import numerals
from mudhif.work.needs.queries import title
from mudhif.work.selection import actions, queries
from mudhif.work.selection.rules.states import Status

WHO = (Role.HOST, Role.DESK, Role.ASSESSOR)


@needs_role(*WHO)
def shortlist(request: HttpRequest, need: UUID) -> HttpResponse:
    """A page of the shortlist, blind."""
    asking, after = viewer(request), request.GET.get("after", "")
    shown = actions.show_shortlist(asking, need, int(after) if after.isdecimal() and len(after) < 6 else 0)  # noqa: PLR2004
    waiting = [one for one in shown.candidates if one.status is Status.AGREED and one.marks.mine is None]
    return render(
        request,
        "work_selection/shortlist.html",
        {
            "shown": shown,
            "terms": shown.access.terms,
            "title": title(need, asking.language),
            "only_panel": not shown.access.may_search,
            "assess_by": min((one.row.assess_by for one in waiting if one.row.assess_by), default=None),
            "reviews": queries.reviews_waiting(need) if shown.access.may_decide else [],
            "seen_to": after,
        },
    )


def _digits(count: int, request: HttpRequest) -> str:
    return numerals.digits(str(count), viewer(request).language)


@require_POST
@needs_role(Role.HOST, Role.DESK)
def find(request: HttpRequest, need: UUID) -> HttpResponse:
    """Search now."""
    count = actions.find(viewer(request), need)
    words = ngettext("%(count)s person stands on the shortlist.", "%(count)s people stand on the shortlist.", count)
    messages.success(
        request, words % {"count": _digits(count, request)} if count else _("Nobody passes every gate as yet.")
    )
    return redirect("selection:shortlist", need)


@require_POST
@needs_role(Role.HOST, Role.DESK)
def invite(request: HttpRequest, need: UUID) -> HttpResponse:
    """Invite those who were marked; who cannot be invited now is said above the list."""
    try:
        invited = actions.invite(viewer(request), need, request.POST.getlist("codes")[:200])
    except Refused as refusal:
        messages.error(request, str(refusal.message))
        return redirect("selection:shortlist", need)
    words = ngettext("%(count)s invitation is on its way.", "%(count)s invitations are on their way.", invited.asked)
    messages.success(request, words % {"count": _digits(invited.asked, request)})
    if invited.left_out:
        messages.info(request, _("Those who were asked before, or are no longer open to you, were left out."))
    return redirect("selection:shortlist", need)


@needs_role(*WHO)
def influence(request: HttpRequest, need: UUID) -> HttpResponse:
    """How much languages and organisations move a place."""
    asking = viewer(request)
    found = queries.influence(asking, need)
    moved = sum(one.moved for one in found)
    context = {"found": found, "moved": moved, "need": need, "title": title(need, asking.language)}
    return render(request, "work_selection/influence.html", context)
