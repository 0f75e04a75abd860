"""What everyone can read of dialogues; and drawing a code, for members."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.requests import needs_role, viewer
from mudhif.base.foundation.viewer import Role
from mudhif.commons.dialogue import actions, queries


def listing(request: HttpRequest) -> HttpResponse:
    """Dialogues that are open or will be; with `?over=1`, those that are over."""
    over = request.GET.get("over") == "1"
    found = queries.dialogues(viewer(request), request.GET.get("cursor", ""), over=over)
    return render(request, "commons_dialogue/list.html", {"found": found, "over": over})


def front(request: HttpRequest, dialogue: UUID) -> HttpResponse:
    """One dialogue: its question, its rules, and the way in."""
    return render(request, "commons_dialogue/front.html", {"found": queries.dialogue_page(viewer(request), dialogue)})


def log(request: HttpRequest, dialogue: UUID) -> HttpResponse:
    """What moderators decided, without what was refused."""
    asking = viewer(request)
    context = {
        "found": queries.dialogue_page(asking, dialogue),
        "page": queries.log(asking, dialogue, request.GET.get("cursor", "")),
    }
    return render(request, "commons_dialogue/log.html", context)


@needs_role(Role.MEMBER)
def draw(request: HttpRequest, dialogue: UUID) -> HttpResponse:
    """What drawing a code means; one press draws it, and it is shown this once."""
    asking = viewer(request)
    found = queries.dialogue_page(asking, dialogue)
    if found.card.entry != "members":
        raise NotFound
    code = actions.draw(asking, dialogue) if request.method == "POST" else ""
    return render(request, "commons_dialogue/draw.html", {"found": found, "code": code})
