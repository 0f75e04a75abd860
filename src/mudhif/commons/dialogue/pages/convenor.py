"""A convenor's pages: beginning a dialogue, its words, its seats, its codes, opening and closing it."""

from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.home import LANGUAGES
from mudhif.base.foundation.requests import needs_role, viewer
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.commons.dialogue import actions, queries
from mudhif.commons.dialogue.forms import CodesForm, DialogueForm, WordingForm
from mudhif.commons.dialogue.pages.common import done

keeper = needs_role(Role.CONVENOR, Role.MODERATOR)
convenor = needs_role(Role.CONVENOR)


def _convened(request: HttpRequest, dialogue: UUID) -> queries.Kept:
    found = queries.kept_dialogue(viewer(request), dialogue)
    if not found.convenes:
        raise NotFound
    return found


@keeper
def listing(request: HttpRequest) -> HttpResponse:
    """The dialogues that the viewer keeps."""
    asking = viewer(request)
    context = {"kept": queries.kept(asking), "convenes": queries.convenes(asking)}
    return render(request, "commons_dialogue/kept.html", context)


@convenor
def begin(request: HttpRequest) -> HttpResponse:
    """Begin a dialogue."""
    asking = viewer(request)
    queries.federation_of(asking)
    form = DialogueForm(request.POST or None)
    made: list[UUID] = []
    if done(request, form, lambda: made.append(actions.begin(asking, form.draft()))):
        return redirect("dialogue:keep", made[0])
    return render(request, "commons_dialogue/edit.html", {"form": form})


@keeper
def keep(request: HttpRequest, dialogue: UUID) -> HttpResponse:
    """One dialogue: what is done, and what is still to do."""
    return render(request, "commons_dialogue/keep.html", {"found": queries.kept_dialogue(viewer(request), dialogue)})


@convenor
def edit(request: HttpRequest, dialogue: UUID) -> HttpResponse:
    """Change a draft."""
    found = _convened(request, dialogue)
    form = DialogueForm(request.POST or None, found.draft)
    if done(request, form, lambda: actions.save(viewer(request), dialogue, form.draft())):
        messages.success(request, _("The draft is kept."))
        return redirect("dialogue:keep", dialogue)
    return render(request, "commons_dialogue/edit.html", {"form": form, "found": found})


@convenor
def translate(request: HttpRequest, dialogue: UUID, language: str) -> HttpResponse:
    """The dialogue's words in another language, beside the original."""
    found = _convened(request, dialogue)
    original, words = queries.words_in(viewer(request), dialogue, language)
    if language not in LANGUAGES or original.language == language:
        raise NotFound
    initial = {"question": words.question, "background": words.background, "policy": words.policy}
    form = WordingForm(request.POST or None, initial=initial)
    if done(request, form, lambda: actions.translate(viewer(request), dialogue, form.wording(language))):
        messages.success(request, _("The translation is kept."))
        return redirect("dialogue:keep", dialogue)
    context = {"form": form, "found": found, "original": original, "language": language}
    return render(request, "commons_dialogue/translate.html", context)


@convenor
def moderators(request: HttpRequest, dialogue: UUID) -> HttpResponse:
    """Who moderates; giving a seat, and taking it back."""
    found = _convened(request, dialogue)
    people = queries.moderators(viewer(request), dialogue)
    if request.method == "POST":
        by_code = {one.code: one for one in people}
        chosen = by_code.get(request.POST.get("code", ""))
        if chosen is None:
            raise NotFound
        act = actions.take_seat if chosen.seated else actions.give_seat
        act(viewer(request), dialogue, chosen.person)
        return redirect("dialogue:moderators", dialogue)
    return render(request, "commons_dialogue/moderators.html", {"found": found, "people": people})


@convenor
def codes(request: HttpRequest, dialogue: UUID) -> HttpResponse:
    """Make codes, and show them this once."""
    found = _convened(request, dialogue)
    if found.draft.entry != "codes":
        raise NotFound
    form, made = CodesForm(request.POST or None), list[str]()
    done(
        request,
        form,
        lambda: made.extend(actions.make_codes(viewer(request), dialogue, form.cleaned_data["number"])),
    )
    return render(request, "commons_dialogue/codes.html", {"found": found, "form": form, "codes": made})


def _step(
    request: HttpRequest, dialogue: UUID, name: str, act: Callable[[Viewer, UUID], None], said: str
) -> HttpResponse:
    """A page that says what a step means, and takes it."""
    found = _convened(request, dialogue)
    if request.method == "POST":
        act(viewer(request), dialogue)
        messages.success(request, said)
        return redirect("dialogue:keep", dialogue)
    return render(request, f"commons_dialogue/{name}.html", {"found": found})


@convenor
def open_to(request: HttpRequest, dialogue: UUID) -> HttpResponse:
    """Open the dialogue; from here its terms are fixed."""
    return _step(request, dialogue, "open", actions.open_dialogue, _("The dialogue is open."))


@convenor
def close(request: HttpRequest, dialogue: UUID) -> HttpResponse:
    """Close it before its day."""
    return _step(request, dialogue, "close", actions.close_dialogue, _("The dialogue is closed."))


def results(request: HttpRequest, dialogue: UUID) -> HttpResponse:
    """What the dialogue has come to; its convenor opens it to everyone, or closes it again."""
    asking = viewer(request)
    if request.method == "POST":
        actions.show_results(asking, dialogue, public=request.POST.get("public") == "yes")
        return redirect("dialogue:results", dialogue)
    return render(request, "commons_dialogue/results.html", {"found": queries.results(asking, dialogue)})
