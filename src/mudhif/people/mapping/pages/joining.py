"""Where a letter leads: to join, to leave, to come off a list, or to say what is wrong in it. No account is needed."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.csrf import csrf_exempt

from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.requests import viewer
from mudhif.people.mapping import actions, queries
from mudhif.people.mapping.choices import KINDS
from mudhif.people.mapping.forms import NoteForm
from mudhif.people.mapping.pages.common import done


def join(request: HttpRequest, code: str) -> HttpResponse:
    """What joining means; one press uses the code, and leads to an account."""
    asking = viewer(request)
    if request.method == "POST":
        try:
            actions.accept(asking, code)
        except NotFound:
            return redirect("account_login")
        return redirect("joining:lists" if asking.signed_in else "account_signup")
    try:
        sender = queries.invited_by(code, asking.language)
    except NotFound:
        return render(request, "people_mapping/join_over.html", status=404)
    return render(request, "people_mapping/join.html", {"sender": sender, "kind": KINDS.get(sender.kind, "")})


@csrf_exempt
def leave(request: HttpRequest, token: str) -> HttpResponse:
    """What can be done about a letter. A mail program's own press comes without our form's token (RFC 8058), so that
    whoever holds the letter's token may press: it does nothing but what the letter's reader may ask.
    """
    asking = viewer(request)
    said = queries.letter(token, asking.language)
    if request.method != "POST":
        return _shown(request, said, NoteForm())
    if "off" in request.POST:
        actions.take_off_by_letter(token)
        return _shown(request, queries.letter(token, asking.language), NoteForm(), "off")
    if "wrong" in request.POST:
        form = NoteForm(request.POST)
        sent = done(request, form, lambda words: actions.say_wrong_by_letter(token, words["text"], asking.language))
        return _shown(request, said, NoteForm() if sent else form, "wrong" if sent else "")
    actions.leave(token)
    return _shown(request, queries.letter(token, asking.language), NoteForm(), "left")


def _shown(request: HttpRequest, said: queries.LetterShown, form: NoteForm, happened: str = "") -> HttpResponse:
    context = {
        "said": said,
        "form": form,
        "happened": happened,
        "kind": KINDS.get(said.sender.kind, "") if said.sender else "",
    }
    return render(request, "people_mapping/leave.html", context)
