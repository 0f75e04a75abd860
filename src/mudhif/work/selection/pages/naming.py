"""The host reads a name that was given to it; a button, because each reading goes on the record."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from mudhif.base.foundation.requests import needs_role, viewer
from mudhif.base.foundation.viewer import Role
from mudhif.work.needs.queries import title
from mudhif.work.selection import actions, queries


@needs_role(Role.HOST)
def name(request: HttpRequest, need: UUID, code: str) -> HttpResponse:
    """Ask first, then show."""
    asking = viewer(request)
    identity = actions.show_name(asking, need, code) if request.method == "POST" else None
    card = queries.released_candidacy(asking, need, code)
    context = {"identity": identity, "card": card, "need": need, "title": title(need, asking.language)}
    return render(request, "work_selection/name.html", context)
