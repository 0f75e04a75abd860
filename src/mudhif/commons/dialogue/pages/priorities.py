"""Agreed priorities, each at an address for good; and the organisations that spread an invitation."""

from collections.abc import Callable
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.requests import needs_role, viewer
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.commons.dialogue import actions, queries

# Every role that is held by a mandate of an organisation.
mandated = needs_role(*(set(Role) - {Role.MEMBER, Role.STEWARD}))
ACTS: dict[str, Callable[[Viewer, UUID, UUID], None]] = {
    "say": actions.say_spread,
    "take_back": actions.take_back_spread,
}


def listing(request: HttpRequest) -> HttpResponse:
    """What was agreed in all dialogues."""
    found = queries.priorities(viewer(request), request.GET.get("cursor", ""))
    return render(request, "commons_dialogue/priorities.html", {"found": found})


def one(request: HttpRequest, priority: UUID) -> HttpResponse:
    """One priority with its evidence."""
    return render(request, "commons_dialogue/priority.html", {"found": queries.priority(viewer(request), priority)})


@mandated
def spread(request: HttpRequest, dialogue: UUID) -> HttpResponse:
    """Say for one's organisation that it spread the invitation, or take that back."""
    asking = viewer(request)
    found = queries.own_spreads(asking, dialogue)
    if request.method == "POST":
        chosen = next((own for own in found.own if str(own.organisation) == request.POST.get("organisation")), None)
        act = ACTS.get(request.POST.get("act", ""))
        if chosen is None or act is None:
            raise NotFound
        act(asking, dialogue, chosen.organisation)
        return redirect("dialogue:spread", dialogue)
    return render(request, "commons_dialogue/spread.html", {"found": found})
