"""Taking one's data along, and erasing everything."""

import json
from collections.abc import Callable

from allauth.account.decorators import reauthentication_required
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from mudhif.base.foundation.requests import signed_in, viewer
from mudhif.people.members import actions
from mudhif.people.members.forms.leaving import EraseForm
from mudhif.people.members.pages.frame import answered


def _signed_in_again(page: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Whoever signed in a while ago proves again who they are."""
    guarded: Callable[[HttpRequest], HttpResponse] = reauthentication_required(page)
    return guarded


@signed_in
@_signed_in_again
def download(request: HttpRequest) -> HttpResponse:
    """Everything in one file. Whoever holds an open phone for a minute must sign in again first."""
    if request.method != "POST":
        return render(request, "people_members/download.html")
    text = json.dumps(actions.export(viewer(request)), ensure_ascii=False, indent=2)
    return HttpResponse(
        text,
        content_type="application/json; charset=utf-8",
        headers={"Content-Disposition": 'attachment; filename="everything.json"'},
    )


@signed_in
def erase(request: HttpRequest) -> HttpResponse:
    """What goes, what stays, and one button. It asks for no password: who must erase in haste has none to spare."""
    form = EraseForm(request.POST if request.method == "POST" else None)
    if answered(form, lambda _said: actions.erase(viewer(request))):
        logout(request)
        return redirect("members:erased")
    return render(request, "people_members/erase.html", {"form": form})


def erased(request: HttpRequest) -> HttpResponse:
    """Farewell; the page says nothing about who reads it."""
    return render(request, "people_members/erased.html")
