"""A page that says what a step means, before it is taken."""

from collections.abc import Callable, Mapping
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from mudhif.base.foundation.requests import viewer
from mudhif.base.foundation.viewer import Viewer
from mudhif.work.engagements import queries


def decide(
    request: HttpRequest,
    engagement: UUID,
    act: Callable[[Viewer, UUID], None],
    words: Mapping[str, str],
    *,
    final: bool = False,
) -> HttpResponse:
    """Ask first, in clay where it is `final`; then do it, and say that it was done."""
    asking = viewer(request)
    if request.method == "POST":
        act(asking, engagement)
        messages.success(request, words["done"])
        return redirect("engagements:one", engagement)
    found = queries.engagement(asking, engagement)
    return render(request, "work_engagements/decide.html", {"found": found, "words": words, "final": final})
