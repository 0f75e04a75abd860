"""Tokens with which a program acts for a member."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mudhif.base.foundation.requests import signed_in, viewer
from mudhif.people.members.actions.tokens import make_token, revoke_token
from mudhif.people.members.forms.tokens import WORDS, TokenForm
from mudhif.people.members.pages.frame import answered, saved
from mudhif.people.members.queries.tokens import my_tokens


@signed_in
def tokens(request: HttpRequest) -> HttpResponse:
    """One's tokens, and a new one; the new token is shown on this answer only."""
    looking = viewer(request)
    form = TokenForm(request.POST if request.method == "POST" else None)
    made: list[str] = []
    if answered(form, lambda said: made.append(make_token(looking, said["label"], said["scopes"], said["days"]))):
        form = TokenForm()
    held = [(token, [WORDS[scope] for scope in token.scopes if scope in WORDS]) for token in my_tokens(looking)]
    return render(request, "people_members/tokens.html", {"form": form, "made": made, "held": held})


@signed_in
@require_POST
def revoke(request: HttpRequest, token: UUID) -> HttpResponse:
    """Take a token back."""
    revoke_token(viewer(request), token)
    return saved(request, "members:tokens", _("Taken back. It opens nothing from this moment."))
