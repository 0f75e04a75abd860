"""What the pages of this room share."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from mudhif.base.ui.submitting import accepted

BACK = {
    "home": gettext_lazy("To the front door"),
    "members:profile": gettext_lazy("Your profile"),
    "members:skills": gettext_lazy("Your skills"),
    "members:qualifications": gettext_lazy("Qualifications"),
    "members:licences": gettext_lazy("Licences"),
}


def answered(form: forms.Form, act: Callable[[dict[str, Any]], object]) -> bool:
    """Whether the form was right and the act was done; what a rule refuses stands beside its field."""
    return accepted(form, lambda: act(form.cleaned_data))


def saved(request: HttpRequest, back: str = "members:profile", words: str = "") -> HttpResponse:
    """Back to where the member came from, with a word that it is done."""
    messages.success(request, words or _("Saved."))
    return redirect(back)


def one_thing(
    request: HttpRequest,
    form: forms.Form,
    title: str | Promise,
    *,
    lead: str | Promise = "",
    seen_by: str | Promise = "",
    back: str = "members:profile",
    **more: Any,
) -> HttpResponse:
    """The page with one thing on it: a title, why it is asked, the form, and who sees the answer."""
    words = {"title": title, "lead": lead, "seen_by": seen_by, "back": back, "back_words": BACK[back]}
    return render(request, "people_members/one_thing.html", {"form": form, **words, **more})
