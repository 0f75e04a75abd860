"""Writing a statement, seeing what became of one's own, and appealing. Nobody is known here."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache

from mudhif.base.foundation.errors import NotFound
from mudhif.base.ui.languages import reader_language
from mudhif.commons.dialogue import actions, queries
from mudhif.commons.dialogue.forms import AppealForm, StatementForm
from mudhif.commons.dialogue.pages import keys, limits
from mudhif.commons.dialogue.pages.common import done
from mudhif.commons.dialogue.rules.statements import hints


@keys.needs_key
def write(request: HttpRequest, dialogue: UUID, held: queries.Key) -> HttpResponse:
    """Write; then look at what others said that is like it, and at what may make it hard to vote on; then send it."""
    terms = queries.terms(held, reader_language())
    form = StatementForm(request.POST or None, terms.limit)
    context: dict[str, object] = {"terms": terms, "form": form, "dialogue": dialogue}
    if request.method == "POST" and form.is_valid():
        text, language = form.cleaned_data["text"], form.cleaned_data["language"]
        near, seen = queries.similar(held, text, reader_language()), hints(text)
        if "send" in request.POST or not (near or seen):
            limits.check(request, limits.WRITING)
            if done(request, form, lambda: actions.say(held, text, language)):
                return redirect("dialogue:mine", dialogue)
        else:
            context |= {"near": near, "hints": seen, "looked": True}
    return render(request, "commons_dialogue/write.html", context)


@keys.needs_key
def mine(request: HttpRequest, dialogue: UUID, held: queries.Key) -> HttpResponse:
    """What the key's holder wrote, and what became of it."""
    terms, own = queries.terms(held, reader_language()), queries.own_statements(held, reader_language())
    return render(request, "commons_dialogue/mine.html", {"terms": terms, "own": own, "dialogue": dialogue})


@never_cache
def appeal(request: HttpRequest, dialogue: UUID, statement: UUID) -> HttpResponse:
    """Ask another moderator to look again."""
    held = keys.key_of(request, dialogue)
    if held is None:
        return redirect("dialogue:enter", dialogue)
    terms = queries.terms(held, reader_language())
    own = next((one for one in queries.own_statements(held, reader_language()) if one.words.id == statement), None)
    if own is None or not own.can_appeal:
        raise NotFound
    form = AppealForm(request.POST or None)
    if done(request, form, lambda: actions.appeal(held, statement, form.cleaned_data["words"], reader_language())):
        return redirect("dialogue:mine", dialogue)
    return render(
        request, "commons_dialogue/appeal.html", {"terms": terms, "own": own, "form": form, "dialogue": dialogue}
    )
