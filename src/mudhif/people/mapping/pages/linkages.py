"""A trustee's linkages: the list of them, a new one, how far one is, and the estimate that ends it."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from mudhif.atlas.places.queries import residence_name
from mudhif.base.foundation.errors import Refused
from mudhif.base.foundation.requests import needs_role, viewer
from mudhif.base.foundation.viewer import Role
from mudhif.people.mapping import actions, queries
from mudhif.people.mapping.choices import KINDS, STAGE_CHIPS, STAGES
from mudhif.people.mapping.forms import LinkageForm
from mudhif.people.mapping.jobs import link_in_turn
from mudhif.people.mapping.models import Stage
from mudhif.people.mapping.pages.common import done

trustees = needs_role(Role.TRUSTEE)
# How often a page that shows a computation looks again, in seconds.
LOOKS_AGAIN = "3"


@trustees
@require_safe
def linkages(request: HttpRequest) -> HttpResponse:
    """The trustee's linkages, newest first."""
    asking = viewer(request)
    page = queries.my_linkages(asking, request.GET.get("after", ""))
    rows = [
        (row, residence_name(row.place, asking.language), STAGES[row.stage], STAGE_CHIPS[row.stage])
        for row in page.rows
    ]
    return render(request, "people_mapping/linkages.html", {"rows": rows, "next": page.next_cursor})


@trustees
def new(request: HttpRequest) -> HttpResponse:
    """Which registers take part, and for which place."""
    asking = viewer(request)
    parts = queries.registers_to_link(asking)
    form = LinkageForm(request.POST or None, parts=parts)
    made: list[UUID] = []

    def start(said: dict[str, Any]) -> None:
        made.append(actions.start_linkage(asking, [UUID(one) for one in said["registers"]], said["place"]))

    if done(request, form, start):
        link_in_turn.enqueue(str(made[0]))
        return redirect("linkages:one", made[0])
    return render(request, "people_mapping/linkage_new.html", {"form": form, "enough": len(parts) > 1})


@trustees
@require_safe
def one(request: HttpRequest, linkage: UUID) -> HttpResponse:
    """One linkage: how far the computation is, or what comes next."""
    asking = viewer(request)
    shown = queries.one_linkage(asking, linkage)
    context = {
        "linkage": shown,
        "place": residence_name(shown.place, asking.language),
        "stage": STAGES[shown.stage],
        "chip": STAGE_CHIPS[shown.stage],
        "parts": [(part, KINDS.get(part.kind, "")) for part in shown.parts],
    }
    answer = render(request, "people_mapping/linkage.html", context)
    if shown.stage == Stage.LINKING:
        answer["Refresh"] = LOOKS_AGAIN
    return answer


@trustees
@require_POST
def again(request: HttpRequest, linkage: UUID) -> HttpResponse:
    """Compare once more, with what was decided."""
    actions.link_again(viewer(request), linkage)
    link_in_turn.enqueue(str(linkage))
    return redirect("linkages:one", linkage)


@trustees
def estimate(request: HttpRequest, linkage: UUID) -> HttpResponse:
    """Make the estimate, behind a page that says what it means."""
    asking = viewer(request)
    shown = queries.one_linkage(asking, linkage)
    refused = ""
    if request.method == "POST":
        try:
            actions.make_estimate(asking, linkage)
        except Refused as refusal:
            refused = str(refusal.message)
        else:
            messages.success(request, _("The estimate is published, and every link is erased."))
            return redirect("map:place", shown.place)
    place = residence_name(shown.place, asking.language)
    context = {"linkage": shown, "place": place, "refused": refused, "ready": shown.stage == Stage.DECIDING}
    return render(request, "people_mapping/linkage_estimate.html", context)
