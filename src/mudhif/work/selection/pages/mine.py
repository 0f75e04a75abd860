"""A member's invitations and applications."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from mudhif.base.foundation.requests import needs_role, viewer
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.work.needs.queries import need_page
from mudhif.work.selection import actions, queries
from mudhif.work.selection.choices import STOPPED
from mudhif.work.selection.forms import NameForm
from mudhif.work.selection.pages.submitting import done, form_page
from mudhif.work.selection.rules.states import SEATED, Status

STEPPED_OUT = frozenset({Status.DECLINED, Status.WITHDRAWN, Status.NOT_CHOSEN})


@needs_role(Role.MEMBER)
def invitations(request: HttpRequest) -> HttpResponse:
    """Everything that was asked of the viewer, and everything the viewer asked for."""
    asking = viewer(request)
    came = [(one, STOPPED.get(one.gate) if one.gate is not None else None) for one in queries.my_interests(asking)]
    context = {"candidacies": queries.my_candidacies(asking), "interests": came}
    return render(request, "work_selection/invitations.html", context)


@needs_role(Role.MEMBER)
def invitation(request: HttpRequest, code: str) -> HttpResponse:
    """One invitation: what is asked, what will be seen, until when."""
    asking = viewer(request)
    found = queries.my_invitation(asking, code)
    context = {
        "found": found,
        "card": found.card,
        "need": need_page(asking, found.card.need) if found.terms.status in {"open", "closed", "filled"} else None,
        "may_leave": found.card.status not in STEPPED_OUT | {Status.INVITED, Status.OFFERED},
        "chosen": found.card.status in SEATED,
    }
    return render(request, "work_selection/invitation.html", context)


def _step(request: HttpRequest, code: str, act: Callable[[Viewer, str], None], said: str | Promise) -> HttpResponse:
    act(viewer(request), code)
    messages.success(request, str(said))
    return redirect("selection:invitation", code)


@require_POST
@needs_role(Role.MEMBER)
def agree(request: HttpRequest, code: str) -> HttpResponse:
    """Yes."""
    return _step(request, code, actions.agree, _("You have agreed to be assessed. You can withdraw at any time."))


@require_POST
@needs_role(Role.MEMBER)
def decline(request: HttpRequest, code: str) -> HttpResponse:
    """No."""
    return _step(request, code, actions.decline, _("You have declined. Nobody asks why."))


@needs_role(Role.MEMBER)
def withdraw(request: HttpRequest, code: str) -> HttpResponse:
    """Step out, after a page that says what it means."""
    if request.method == "POST":
        return _step(request, code, actions.withdraw, _("You have withdrawn. What the panel wrote is deleted."))
    found = queries.my_invitation(viewer(request), code)
    return render(request, "work_selection/withdraw.html", {"card": found.card})


@needs_role(Role.MEMBER)
def release(request: HttpRequest, code: str) -> HttpResponse:
    """Your name to this one host."""
    asking = viewer(request)
    found = queries.my_invitation(asking, code)
    if found.card.status is not Status.CHOSEN:
        return redirect("selection:invitation", code)
    form = NameForm(request.POST or None)
    said = _("The host can read your name now. Nobody else can.")
    if done(request, form, lambda: actions.release(asking, code, form.cleaned_data["name"]), said):
        return redirect("selection:invitation", code)
    return form_page(request, "release", form, card=found.card)


@require_POST
@needs_role(Role.MEMBER)
def take_back(request: HttpRequest, code: str) -> HttpResponse:
    """Take the name back."""
    said = _("Your name is taken back and destroyed here. What the host has read, it cannot unread.")
    return _step(request, code, actions.take_back_name, said)
