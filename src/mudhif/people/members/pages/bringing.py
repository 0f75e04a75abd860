"""Bringing a CV: a file is read, what was found is checked, and only then something is stored."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from mudhif.base.foundation.requests import signed_in, viewer
from mudhif.people.members import actions, queries
from mudhif.people.members.forms.bringing import BringForm, CheckForm
from mudhif.people.members.pages.frame import answered, saved
from mudhif.people.members.rules.resumes import BrokenFile, Draft, LeftOut, from_text

LEFT_OUT = {
    LeftOut.NAME: gettext_lazy("your name"),
    LeftOut.CONTACT: gettext_lazy("addresses and telephone numbers"),
    LeftOut.PHOTO: gettext_lazy("your photograph"),
    LeftOut.EMPLOYERS: gettext_lazy("where you worked"),
    LeftOut.VOLUNTEERING: gettext_lazy("where you volunteered"),
    LeftOut.REFERENCES: gettext_lazy("people who speak for you"),
    LeftOut.PERSONAL: gettext_lazy("date of birth, sex and nationality"),
    LeftOut.UNFINISHED: gettext_lazy("studies that are not finished"),
    LeftOut.OTHER: gettext_lazy("publications, projects, interests and the like"),
}


@signed_in
def bring(request: HttpRequest) -> HttpResponse:
    """A file to read from; what was found comes back as a form to check."""
    looking = viewer(request)
    queries.my_profile(looking)
    posted = request.method == "POST"
    form = BringForm(request.POST, request.FILES) if posted else BringForm()
    if posted and form.is_valid():
        return _to_check(request, form.cleaned_data["file"], None)
    return render(request, "people_members/bring.html", {"form": form})


@signed_in
@require_POST
def bring_check(request: HttpRequest) -> HttpResponse:
    """What the member keeps of it is stored now, all of it or nothing."""
    try:
        draft = from_text(request.POST.get("draft", ""))
    except BrokenFile:
        return redirect("members:bring")
    return _to_check(request, draft, request.POST)


def _to_check(request: HttpRequest, draft: Draft, data: object) -> HttpResponse:
    looking = viewer(request)
    form = CheckForm(data, found=draft, viewer=looking)
    if answered(form, lambda _said: actions.keep_import(looking, form.checked())):
        return saved(request, words=_("Taken over. Look it through, and add what is missing."))
    left_out = [LEFT_OUT[kind] for kind in LeftOut if kind in draft.left_out]
    return render(request, "people_members/bring_check.html", {"form": form, "left_out": left_out})
