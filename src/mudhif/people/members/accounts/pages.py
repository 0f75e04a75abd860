"""Pages about one's own account, beside allauth's."""

from uuid import UUID

from allauth.mfa.models import Authenticator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import translate_url

from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.requests import signed_in, viewer
from mudhif.people.members.accounts.actions import set_preferences
from mudhif.people.members.accounts.forms import LANGUAGES, PreferencesForm
from mudhif.people.members.accounts.waiting import longest_wait, wait_in_words
from mudhif.people.members.queries import account, time_zone_name


def _whose(request: HttpRequest) -> UUID:
    person = viewer(request).id
    if person is None:
        raise NotFound
    return person


@signed_in
def overview(request: HttpRequest) -> HttpResponse:
    """What there is to an account, and where to change it."""
    found = account(_whose(request))
    kinds = set(Authenticator.objects.filter(user=request.user.pk).values_list("type", flat=True))
    context = {
        "language": dict(LANGUAGES).get(found.language, found.language),
        "time_zone": time_zone_name(found.time_zone),
        "has_app": Authenticator.Type.TOTP in kinds,
        "has_key": Authenticator.Type.WEBAUTHN in kinds,
    }
    return render(request, "accounts/overview.html", context)


@signed_in
def preferences(request: HttpRequest) -> HttpResponse:
    """Language and time zone."""
    found = account(_whose(request))
    initial = {"language": found.language, "time_zone": found.time_zone}
    form = PreferencesForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        set_preferences(viewer(request), form.cleaned_data["language"], form.cleaned_data["time_zone"])
        here = redirect("accounts:overview")
        here["Location"] = translate_url(here["Location"], form.cleaned_data["language"])
        return here
    return render(request, "accounts/preferences.html", {"form": form})


def too_many(request: HttpRequest) -> HttpResponse:
    """Somebody tried too often; the answer says how long to wait."""
    seconds = longest_wait(request) or 60
    response = render(request, "429.html", {"reason": wait_in_words(seconds)}, status=429)
    response["Retry-After"] = str(seconds)
    return response
