"""The work begins and ends, and both sides say how it went."""

from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from mudhif.base.foundation.errors import Refused
from mudhif.base.foundation.requests import needs_role, signed_in, viewer
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.work.engagements import actions, queries
from mudhif.work.engagements.forms import NoteForm
from mudhif.work.engagements.pages.deciding import decide


@needs_role(Role.HOST)
def start(request: HttpRequest, engagement: UUID) -> HttpResponse:
    """The host says that the work has begun."""
    words = {
        "ask": _("Has the work begun?"),
        "means": _("Say so on the day on which it really begins. The member is told."),
        "do": _("Yes, it has begun"),
        "done": _("The work is under way."),
    }
    return decide(request, engagement, actions.start, words)


@signed_in
def finish(request: HttpRequest, engagement: UUID) -> HttpResponse:
    """The work is done."""
    words = {
        "ask": _("Finish the work"),
        "means": _("The other side is told, and both can say how it went. It cannot be begun again."),
        "do": _("The work is done"),
        "done": _("The work is finished. Thank you."),
    }
    return _say(request, engagement, actions.finish, words)


@signed_in
def end_early(request: HttpRequest, engagement: UUID) -> HttpResponse:
    """The work ends before its day."""
    words = {
        "ask": _("End the work early"),
        "means": _("The other side is told at once. No reason is asked, and it cannot be begun again."),
        "do": _("End it now"),
        "done": _("The work has ended."),
    }
    return _say(request, engagement, actions.end_early, words, final=True)


@signed_in
def note(request: HttpRequest, engagement: UUID) -> HttpResponse:
    """How it went, or how it went put better."""
    words = {"ask": _("How it went"), "do": _("Keep the note"), "done": _("Your note is kept.")}
    return _say(request, engagement, actions.write_note, words)


def _say(
    request: HttpRequest,
    engagement: UUID,
    act: Callable[[Viewer, UUID, str], None],
    words: dict[str, str],
    *,
    final: bool = False,
) -> HttpResponse:
    """A step that is taken with a note."""
    asking = viewer(request)
    found = queries.engagement(asking, engagement)
    mine = next((one.words for one in found.notes if one.side == found.side), "")
    form = NoteForm(request.POST or None, initial={"words": mine})
    if request.method == "POST" and form.is_valid():
        try:
            act(asking, engagement, form.cleaned_data["words"])
        except Refused as refusal:
            form.add_error(None, str(refusal.message))
        else:
            messages.success(request, words["done"])
            return redirect("engagements:one", engagement)
    context = {"found": found, "form": form, "words": words, "final": final}
    return render(request, "work_engagements/say.html", context)
