"""A need in another language, beside the original."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from mudhif.base.foundation.errors import NotFound, Refused
from mudhif.base.foundation.home import LANGUAGES
from mudhif.base.foundation.requests import needs_role, viewer
from mudhif.base.foundation.viewer import Role
from mudhif.work.needs import actions, queries
from mudhif.work.needs.forms import TranslationForm


@needs_role(Role.HOST)
def translate(request: HttpRequest, need: UUID, language: str) -> HttpResponse:
    """Write the need's words in another of the three languages."""
    asking = viewer(request)
    if language not in LANGUAGES:
        raise NotFound
    found = queries.translation(asking, need, language)
    if found.original.language == language:
        return redirect("needs:step", need, "words")
    form = TranslationForm(request.POST or None, found)
    if request.method == "POST" and form.is_valid():
        try:
            actions.translate(asking, need, *form.translated())
        except Refused as refusal:
            form.add_error(None, str(refusal.message))
        else:
            messages.success(request, _("The translation is kept."))
            return redirect("needs:progress", need)
    return render(request, "work_needs/translate.html", {"need": need, "form": form, "found": found})
