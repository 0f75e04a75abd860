"""The ballot: one statement at a time, three answers of equal weight. Nobody is known here."""

import json
from uuid import UUID

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST

from mudhif.base.foundation.errors import NotFound, Refused
from mudhif.base.ui.languages import reader_language
from mudhif.commons.dialogue import actions, queries
from mudhif.commons.dialogue.pages import keys
from mudhif.commons.dialogue.rules.states import Phase

ANSWERS = {"agree": 1, "disagree": -1, "pass": 0, "undo": None}


@keys.needs_key
def vote(request: HttpRequest, _dialogue: UUID, held: queries.Key) -> HttpResponse:
    """The next statement; a post holds an answer to the last one, and is answered with the next one at once."""
    if request.method == "POST" and (cast := _cast(request)):
        found = queries.ballot_of(actions.vote(held, [cast]), reader_language())
        last = "" if cast.value is None else str(cast.statement)
        return _shown(request, found, last)
    return _shown(request, queries.ballot(held, reader_language()), "")


def _cast(request: HttpRequest) -> actions.Cast | None:
    """The answer in the form; none where it makes no sense."""
    answer = request.POST.get("answer", "")
    try:
        statement = UUID(request.POST.get("statement", ""))
    except ValueError:
        return None
    return actions.Cast(statement, ANSWERS[answer]) if answer in ANSWERS else None


def _shown(request: HttpRequest, found: queries.Ballot, last: str) -> HttpResponse:
    context: dict[str, object] = {"found": found, "last": last, "dialogue": found.dialogue}
    if found.phase is Phase.CLOSED:
        context["round"] = queries.second_round_state(found.dialogue)
    return render(request, "commons_dialogue/vote.html", context)


@require_POST
def votes(request: HttpRequest, dialogue: UUID) -> HttpResponse:
    """Votes that a browser kept while the line was down, as JSON; each counts once, however often it is sent.

    200: all are counted. 404: nobody holds the key. 409: they cannot be counted, ever; the reason is in the answer.
    """
    held = keys.key_of(request, dialogue)
    if held is None:
        return JsonResponse({"counted": False}, status=404)
    try:
        actions.vote(held, actions.read_casts(json.loads(request.body)))
    except NotFound:
        return JsonResponse({"counted": False}, status=404)
    except (Refused, ValueError, RecursionError) as refusal:  # brackets within brackets, without end
        why = str(refusal.message) if isinstance(refusal, Refused) else str(actions.unreadable().message)
        return JsonResponse({"counted": False, "why": why}, status=409)
    return JsonResponse({"counted": True})
