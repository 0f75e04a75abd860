"""Panels: the desk gives seats, an assessor steps back."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.requests import needs_role, viewer
from mudhif.base.foundation.viewer import Role
from mudhif.base.ui import numerals
from mudhif.work.needs.queries import title, titles
from mudhif.work.selection import actions, queries
from mudhif.work.selection.forms import SeatForm
from mudhif.work.selection.pages.submitting import done, form_page


@needs_role(Role.DESK)
def panel(request: HttpRequest, need: UUID) -> HttpResponse:
    """Who sits on the panel, and who could."""
    asking = viewer(request)
    people = queries.assessors(asking, need)
    labels = {one.id: _label(one, asking.language) for one in people}
    free = [(str(one.id), labels[one.id]) for one in people if not one.seated]
    form = SeatForm(free, request.POST or None)
    said = _("The assessor has a seat, and is told by a letter.")
    if done(request, form, lambda: actions.assign_assessor(asking, need, form.cleaned_data["person"]), said):
        return redirect("selection:panel", need)
    seated = [(one.code, _days(one, asking.language)) for one in people if one.seated]
    return form_page(request, "panel", form, free=free, seated=seated, need=need, title=title(need, asking.language))


def _label(one: queries.Assessor, language: str) -> str:
    """The code by which the desk's office knows the assessor, with the days of the mandate that it gave."""
    # The code reads from left to right in every language, and turns nothing around it.
    return f"\u2066{one.code}\u2069 · " + _days(one, language)


def _days(one: queries.Assessor, language: str) -> str:
    days = {"first": numerals.day(one.starts, language), "last": numerals.day(one.ends, language)}
    return _("assessor from %(first)s to %(last)s") % days


@needs_role(Role.ASSESSOR)
def tie(request: HttpRequest, need: UUID) -> HttpResponse:
    """An assessor knows somebody, and steps back."""
    asking = viewer(request)
    if not queries.sits_on(asking, need):
        raise NotFound
    if request.method == "POST":
        actions.declare_tie(asking, need)
        messages.success(request, _("You have stepped back. Thank you for saying so."))
        return redirect("selection:panels")
    return render(request, "work_selection/tie.html", {"need": need, "title": title(need, asking.language)})


@needs_role(Role.ASSESSOR)
def my_panels(request: HttpRequest) -> HttpResponse:
    """The panels on which one sits, those that wait for one first."""
    asking = viewer(request)
    seats = queries.my_panels(asking)
    words = titles(seats, asking.language)
    waiting = queries.waiting_for_my_judgement(asking)
    panels = [(need, words.get(need, ""), waiting.get(need, 0)) for need in seats]
    panels.sort(key=lambda panel: -panel[2])
    return render(request, "work_selection/panels.html", {"panels": panels})
