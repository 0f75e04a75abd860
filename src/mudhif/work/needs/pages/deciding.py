"""What a host decides about a need, each behind a page that says what it means."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from mudhif.base.foundation.requests import needs_role, viewer
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.work.needs import actions, queries

Page = Callable[[HttpRequest, UUID], HttpResponseBase]


@dataclass(frozen=True, slots=True)
class Step:
    """What a host may do, what is asked and explained before it, and what is said after it."""

    act: Callable[[Viewer, UUID], None]
    ask: Promise
    means: Promise
    do: Promise
    done: Promise


def asked_first(step: Step) -> Page:
    """A page that asks; sent back, it does it, and says that it was done."""

    @needs_role(Role.HOST)
    def page(request: HttpRequest, need: UUID) -> HttpResponse:
        asking = viewer(request)
        if request.method == "POST":
            step.act(asking, need)
            messages.success(request, str(step.done))
            return redirect("needs:progress", need)
        return render(request, "work_needs/decide.html", {"need": queries.progress(asking, need).page, "words": step})

    return page


take_back = asked_first(
    Step(
        actions.reopen_for_change,
        ask=_("Take this need back to change it?"),
        means=_(
            "It becomes a draft again and is reviewed anew. "
            "If it was open, everyone who was asked is told that it changes."
        ),
        do=_("Take it back"),
        done=_("The need is a draft again."),
    )
)

close = asked_first(
    Step(
        actions.close,
        ask=_("Close this need?"),
        means=_(
            "Nobody new can answer it. Those who agreed already are still judged, by the same criteria. "
            "It cannot be opened again."
        ),
        do=_("Close it"),
        done=_("The need is closed."),
    )
)

withdraw = asked_first(
    Step(
        actions.withdraw,
        ask=_("Withdraw this need for good?"),
        means=_(
            "It disappears from the list, nobody is chosen, and everyone who was asked is told. "
            "The record keeps that it existed. You can copy it into a new draft later."
        ),
        do=_("Withdraw it"),
        done=_("The need is withdrawn."),
    )
)


@require_POST
@needs_role(Role.HOST)
def copy(request: HttpRequest, need: UUID) -> HttpResponse:
    """A new draft from an old need."""
    new = actions.copy(viewer(request), need)
    messages.success(request, gettext("This is a new draft with the same words. Give it new dates."))
    return redirect("needs:progress", new)
