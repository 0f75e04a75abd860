"""What a host decides about a need, each behind a page that says what it means."""

from collections.abc import Callable, Mapping
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mudhif.base.foundation.requests import needs_role, viewer
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.work.needs import actions, queries


def _decide(
    request: HttpRequest, need: UUID, act: Callable[[Viewer, UUID], None], words: Mapping[str, str]
) -> HttpResponse:
    """Ask first; then do it, and say that it was done."""
    asking = viewer(request)
    if request.method == "POST":
        act(asking, need)
        messages.success(request, words["done"])
        return redirect("needs:progress", need)
    return render(request, "work_needs/decide.html", {"need": queries.progress(asking, need).page, "words": words})


@needs_role(Role.HOST)
def take_back(request: HttpRequest, need: UUID) -> HttpResponse:
    """Back to a draft, to change it."""
    words = {
        "ask": _("Take this need back to change it?"),
        "means": _(
            "It becomes a draft again and is reviewed anew. "
            "If it was open, everyone who was asked is told that it changes."
        ),
        "do": _("Take it back"),
        "done": _("The need is a draft again."),
    }
    return _decide(request, need, actions.reopen_for_change, words)


@needs_role(Role.HOST)
def close(request: HttpRequest, need: UUID) -> HttpResponse:
    """No new answers."""
    words = {
        "ask": _("Close this need?"),
        "means": _(
            "Nobody new can answer it. Those who agreed already are still judged, by the same criteria. "
            "It cannot be opened again."
        ),
        "do": _("Close it"),
        "done": _("The need is closed."),
    }
    return _decide(request, need, actions.close, words)


@needs_role(Role.HOST)
def withdraw(request: HttpRequest, need: UUID) -> HttpResponse:
    """Gone for good."""
    words = {
        "ask": _("Withdraw this need for good?"),
        "means": _(
            "It disappears from the list, nobody is chosen, and everyone who was asked is told. "
            "The record keeps that it existed. You can copy it into a new draft later."
        ),
        "do": _("Withdraw it"),
        "done": _("The need is withdrawn."),
    }
    return _decide(request, need, actions.withdraw, words)


@require_POST
@needs_role(Role.HOST)
def copy(request: HttpRequest, need: UUID) -> HttpResponse:
    """A new draft from an old need."""
    new = actions.copy(viewer(request), need)
    messages.success(request, _("This is a new draft with the same words. Give it new dates."))
    return redirect("needs:progress", new)
