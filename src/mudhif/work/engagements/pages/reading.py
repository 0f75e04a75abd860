"""What one works on together, and one of them."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from mudhif.base.foundation import clock
from mudhif.base.foundation.requests import signed_in, viewer
from mudhif.base.foundation.viewer import Role
from mudhif.work.engagements import queries


@signed_in
def listing(request: HttpRequest) -> HttpResponse:
    """The viewer's own engagements, and those of the viewer's institutions."""
    asking = viewer(request)
    host = asking.holds(Role.HOST)
    context = {
        "mine": queries.of_member(asking, request.GET.get("mine", "")),
        "ours": queries.of_host(asking, request.GET.get("ours", "")) if host else None,
        "host": host,
        "names": queries.names_given(asking),
    }
    return render(request, "work_engagements/list.html", context)


@signed_in
def one(request: HttpRequest, engagement: UUID) -> HttpResponse:
    """One engagement, with what its side can do now."""
    found = queries.engagement(viewer(request), engagement)
    over = found.status == "offered" and found.expires <= clock.now()
    return render(request, "work_engagements/one.html", {"found": found, "over": over})
