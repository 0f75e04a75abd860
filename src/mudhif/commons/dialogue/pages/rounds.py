"""The second round: for its convenor, for whoever holds a key, and what came of it, for everyone."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.requests import needs_role, viewer
from mudhif.base.foundation.viewer import Role
from mudhif.base.ui.languages import reader_language
from mudhif.commons.dialogue import actions, queries
from mudhif.commons.dialogue.forms.confirming import RoundForm, answers_in
from mudhif.commons.dialogue.pages import keys
from mudhif.commons.dialogue.pages.common import done


@needs_role(Role.CONVENOR)
def keep(request: HttpRequest, dialogue: UUID) -> HttpResponse:
    """Open the second round, see how many answered, end it before its day."""
    asking = viewer(request)
    kept = queries.kept_dialogue(asking, dialogue)
    if not kept.convenes:
        raise NotFound
    found = queries.kept_round(asking, dialogue)
    form = RoundForm(request.POST if request.method == "POST" and not found else None)
    if found and request.method == "POST":
        actions.end_round(asking, dialogue)
        messages.success(request, _("The second round is counted."))
        return redirect("dialogue:confirmed", dialogue)
    if not found and done(
        request,
        form,
        lambda: actions.begin_round(asking, dialogue, form.cleaned_data["closes"], form.cleaned_data["size"]),
    ):
        messages.success(request, _("The second round is open."))
        return redirect("dialogue:second_round", dialogue)
    answered = queries.answered_by(asking, dialogue) if found else 0
    context = {"kept": kept, "found": found, "form": form, "answered": answered}
    return render(request, "commons_dialogue/second_round.html", context)


@keys.needs_key
def confirm(request: HttpRequest, dialogue: UUID, held: queries.Key) -> HttpResponse:
    """The statements of the slate, each with three answers of equal weight; plain form, sent at once or in parts."""
    try:
        found = queries.confirming(held, reader_language())
    except queries.UnknownKey:
        raise
    except NotFound:
        return redirect("dialogue:vote", dialogue)
    kept = 0
    if request.method == "POST":
        kept = actions.confirm(held, answers_in(request.POST, found.proposals))
        found = queries.confirming(held, reader_language())
    context = {"found": found, "kept": kept, "sent": request.method == "POST", "dialogue": dialogue}
    return render(request, "commons_dialogue/confirm.html", context)


def outcome(request: HttpRequest, dialogue: UUID) -> HttpResponse:
    """What came of the second round: what passed in every group, and what did not, with the counts."""
    asking = viewer(request)
    context = {"found": queries.second_round(asking, dialogue)}
    return render(request, "commons_dialogue/confirmed.html", context)
