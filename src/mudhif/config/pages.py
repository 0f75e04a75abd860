"""Pages of the whole house: home, what we promise, refusals, health."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render

from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.registries import home_cards, public_counts
from mudhif.base.foundation.requests import viewer
from mudhif.base.foundation.viewer import Viewer

# What anyone can read about the house; each is a template of its own.
PAPERS = ("protection", "choosing", "method", "software", "contact")


def home(request: HttpRequest) -> HttpResponse:
    """The front door; for those signed in, with what waits for them."""
    asking = viewer(request)
    return render(request, "home_inside.html" if asking.signed_in else "home.html", _home_context(asking))


def _home_context(asking: Viewer) -> dict[str, object]:
    if asking.signed_in:
        return {"cards": [card for cards_for in home_cards for card in cards_for(asking)]}
    return {"counts": {name: count() for name, count in public_counts.items()}, "open_needs": _newest_needs(asking)}


def _newest_needs(asking: Viewer) -> object:
    from mudhif.work.needs import queries

    return queries.open_needs(asking, queries.Filters(), size=3).rows


def paper(request: HttpRequest, slug: str) -> HttpResponse:
    """A page of plain words: how we protect you, how we choose, …"""
    if slug not in PAPERS:
        raise NotFound
    return render(request, f"papers/{slug}.html")


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form that was open too long, or sent from elsewhere."""
    del reason  # it names cookies and headers, which help nobody who reads the page
    return render(request, "stale_form.html", status=403)


def health(request: HttpRequest) -> HttpResponse:
    """Whether the house answers and its database does."""
    from django.db import connection

    connection.ensure_connection()
    return JsonResponse({"status": "ok"})
