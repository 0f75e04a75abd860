"""Coming in, keeping the key, and going. Nobody is known here: the session's cookie is taken off these requests."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.requests import viewer
from mudhif.base.ui.languages import reader_language
from mudhif.commons.dialogue import actions, queries
from mudhif.commons.dialogue.forms import CodeForm, KeyForm
from mudhif.commons.dialogue.pages import keys, limits
from mudhif.commons.dialogue.pages.common import done
from mudhif.commons.dialogue.rules.keys import words_of


@never_cache
def enter(request: HttpRequest, dialogue: UUID) -> HttpResponse:
    """Come in: with one press, or with a code. The key is kept by this browser, and its words are shown."""
    found = queries.dialogue_page(viewer(request), dialogue)
    needs_code = found.card.entry != "link"
    form = CodeForm(request.POST if needs_code and request.method == "POST" else None)
    made: list[queries.Key] = []
    if request.method == "POST":
        limits.check(request, limits.GUESSING if needs_code else limits.ENTERING)
        if not needs_code:
            made.append(actions.enter(dialogue))
        else:
            done(request, form, lambda: made.append(actions.enter(dialogue, form.cleaned_data["code"])))
    if made:
        response = redirect("dialogue:key", dialogue)
        keys.keep(response, made[0])
        return response
    return render(request, "commons_dialogue/enter.html", {"found": found, "form": form, "needs_code": needs_code})


@never_cache
def come_back(request: HttpRequest, dialogue: UUID) -> HttpResponse:
    """Type the eight words, on another phone or after this one forgot them."""
    found = queries.dialogue_page(viewer(request), dialogue)
    form = KeyForm(request.POST or None)
    held: list[queries.Key] = []
    if request.method == "POST":
        limits.check(request, limits.GUESSING)
    if done(request, form, lambda: held.append(actions.come_back(dialogue, form.cleaned_data["words"]))):
        response = redirect("dialogue:vote", dialogue)
        keys.keep(response, held[0])
        return response
    return render(request, "commons_dialogue/come_back.html", {"found": found, "form": form})


@never_cache
def key(request: HttpRequest, dialogue: UUID) -> HttpResponse:
    """The key's eight words, to be written down."""
    held = keys.key_of(request, dialogue)
    found = queries.dialogue_page(viewer(request), dialogue)
    if held is None or not _known(held):
        return redirect("dialogue:enter", dialogue)
    words = words_of(held.secret, reader_language())
    return render(request, "commons_dialogue/key.html", {"found": found, "words": words})


def _known(held: queries.Key) -> bool:
    try:
        queries.participant(held)
    except NotFound:
        return False
    return True


@never_cache
def leave(request: HttpRequest, dialogue: UUID) -> HttpResponse:
    """Delete every vote under the key, behind a page that says what that means."""
    held = keys.key_of(request, dialogue)
    found = queries.dialogue_page(viewer(request), dialogue)
    if held is None or not _known(held):
        return redirect("dialogue:enter", dialogue)
    if request.method != "POST":
        return render(request, "commons_dialogue/leave.html", {"found": found})
    actions.leave(held)
    response = redirect("dialogue:front", dialogue)
    keys.forget(response, dialogue)
    return response


@require_POST
def forget(request: HttpRequest, dialogue: UUID) -> HttpResponse:
    """Take the key off this browser: the way out of these pages asks for it, and nothing on the server changes."""
    response = redirect("dialogue:front", dialogue)
    keys.forget(response, dialogue)
    response["Clear-Site-Data"] = '"cache", "cookies", "storage"'
    return response
