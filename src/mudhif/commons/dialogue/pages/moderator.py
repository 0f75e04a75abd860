"""Statements for those who keep a dialogue: first ones, translations, what waits, and appeals."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.home import LANGUAGES
from mudhif.base.foundation.requests import needs_role, viewer
from mudhif.base.foundation.viewer import Role
from mudhif.base.ui.languages import reader_language
from mudhif.commons.dialogue import actions, queries
from mudhif.commons.dialogue.forms import DecisionForm, FirstForm, TranslationForm
from mudhif.commons.dialogue.pages.common import done

keeper = needs_role(Role.CONVENOR, Role.MODERATOR)


@keeper
def statements(request: HttpRequest, dialogue: UUID) -> HttpResponse:
    """Every statement that is shown or waits; a convenor writes first ones here."""
    asking = viewer(request)
    found = queries.kept_dialogue(asking, dialogue)
    form = FirstForm(request.POST or None, initial={"language": reader_language()})
    if request.method == "POST" and not found.convenes:
        raise NotFound
    if done(
        request,
        form,
        lambda: actions.say_first(asking, dialogue, form.cleaned_data["text"], form.cleaned_data["language"]),
    ):
        return redirect("dialogue:statements", dialogue)
    context = {"found": found, "rows": queries.statement_rows(asking, dialogue), "form": form}
    return render(request, "commons_dialogue/statements.html", context)


@keeper
def translate(request: HttpRequest, dialogue: UUID, statement: UUID, language: str) -> HttpResponse:
    """A statement in another language, beside the original."""
    asking = viewer(request)
    found = queries.kept_dialogue(asking, dialogue)
    row = next((one for one in queries.statement_rows(asking, dialogue) if one.words.id == statement), None)
    if row is None or language not in LANGUAGES or row.words.original == language:
        raise NotFound
    worded = {row.words.language: row.words.text, **dict(row.words.others)}
    form = TranslationForm(request.POST or None, initial={"text": worded.get(language, "")})
    if done(
        request,
        form,
        lambda: actions.translate_statement(asking, dialogue, statement, language, form.cleaned_data["text"]),
    ):
        messages.success(request, _("The translation is kept."))
        return redirect("dialogue:statements", dialogue)
    context = {"found": found, "row": row, "form": form, "language": language}
    return render(request, "commons_dialogue/translate_statement.html", context)


@needs_role(Role.MODERATOR)
def queue(request: HttpRequest, dialogue: UUID) -> HttpResponse:
    """What waits for this moderator."""
    asking = viewer(request)
    context = {"waiting": queries.queue(asking, dialogue), "found": queries.kept_dialogue(asking, dialogue)}
    return render(request, "commons_dialogue/queue.html", context)


@needs_role(Role.MODERATOR)
def decide(request: HttpRequest, dialogue: UUID, statement: UUID) -> HttpResponse:
    """One statement, or one appeal, and the decision on it."""
    asking = viewer(request)
    one, reasons = queries.to_read(asking, dialogue, statement)
    form = DecisionForm(request.POST or None, reasons)
    act = actions.decide_appeal if one.appeal else actions.decide
    if done(request, form, lambda: act(asking, dialogue, statement, form.reason())):
        messages.success(request, _("The decision stands in the public log, without the words of the statement."))
        return redirect("dialogue:queue", dialogue)
    context = {"one": one, "reasons": reasons, "form": form, "found": queries.kept_dialogue(asking, dialogue)}
    return render(request, "commons_dialogue/decide.html", context)
