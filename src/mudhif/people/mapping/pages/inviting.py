"""A desk invites the people on its register, sees how far it is, and reads notes about lines."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from mudhif.base.foundation.requests import viewer
from mudhif.people.mapping import actions, queries
from mudhif.people.mapping.forms import MailingForm
from mudhif.people.mapping.letter import LANGUAGES, letter_text
from mudhif.people.mapping.models import State
from mudhif.people.mapping.pages.common import done
from mudhif.people.mapping.pages.registers import desks

# What stands in a preview where each letter has a code of its own.
NO_CODE = "0000"


@desks
def invitations(request: HttpRequest, register: UUID) -> HttpResponse:
    """Begin to invite, with the letter to read beforehand; or how far it is."""
    asking = viewer(request)
    shown = queries.one_register(asking, register)
    under_way = queries.mailing(asking, register)
    first = under_way.language if under_way else asking.language
    form = MailingForm(request.POST or None, initial={"language": first})

    def start(said: dict[str, object]) -> None:
        actions.start_mailing(asking, register, str(said["language"]), form.cleaned_data["a_day"])

    if done(request, form, start):
        messages.success(request, _("The first letters are written within minutes."))
        return redirect("registers:invitations", register)
    senders = {language: queries.letter_preview(asking, register, language) for language in LANGUAGES}
    context = {
        "register": shown,
        "held": shown.state == State.HELD,
        "mailing": under_way,
        "form": form,
        "parts": _parts(letter_text(senders, first, NO_CODE, NO_CODE), first),
    }
    return render(request, "people_mapping/invitations.html", context)


def _parts(text: str, first: str) -> list[tuple[str, str]]:
    """Each language's part of the letter, so that a browser sets it in its own direction."""
    order = [first, *(language for language in LANGUAGES if language != first)]
    return list(zip(order, text.split("\n\n—\n\n"), strict=True))


@desks
@require_POST
def stop(request: HttpRequest, register: UUID) -> HttpResponse:
    """No more letters."""
    actions.stop_mailing(viewer(request), register)
    messages.success(request, _("No more letters are written."))
    return redirect("registers:invitations", register)


@desks
@require_POST
def go_on(request: HttpRequest, register: UUID) -> HttpResponse:
    """Go on where it stopped."""
    actions.go_on_mailing(viewer(request), register)
    messages.success(request, _("Letters are written again."))
    return redirect("registers:invitations", register)


@desks
@require_safe
def notes(request: HttpRequest, register: UUID) -> HttpResponse:
    """What people on the list say is wrong."""
    asking = viewer(request)
    context = {"register": queries.one_register(asking, register), "notes": queries.notes(asking, register)}
    return render(request, "people_mapping/notes.html", context)


@desks
@require_POST
def settle(request: HttpRequest, register: UUID, note: UUID) -> HttpResponse:
    """It was put right."""
    actions.settle_note(viewer(request), register, note)
    messages.success(request, _("The note is gone."))
    return redirect("registers:notes", register)
