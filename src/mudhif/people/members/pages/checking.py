"""At a desk: what members asked it to check, one request at a time."""

from datetime import date
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from mudhif.atlas.places.queries import residence_name
from mudhif.base.foundation import clock
from mudhif.base.foundation.requests import needs_role, viewer
from mudhif.base.foundation.viewer import Viewer
from mudhif.base.ui.numerals import digits
from mudhif.people.members import actions, queries
from mudhif.people.members.choices import DEGREES, SKILL_LEVELS, SUBJECTS
from mudhif.people.members.forms.checking import ConfirmForm, DeclineForm, QuestionForm, RevokeForm
from mudhif.people.members.pages.frame import answered, saved
from mudhif.people.members.queries import CheckRow
from mudhif.people.members.queries.checking import CHECKS
from mudhif.people.members.queries.naming import profession_names, skill_names
from mudhif.people.members.rules.checking import CheckStatus, Method, longest_mark

Lines = list[tuple[str, str]]
office = needs_role(*CHECKS)
TITLES = {
    "confirm": gettext_lazy("It holds"),
    "decline": gettext_lazy("It could not be confirmed"),
    "question": gettext_lazy("Ask the member"),
}
BUTTONS = {
    "confirm": gettext_lazy("Put the mark on it"),
    "decline": gettext_lazy("Tell the member"),
    "question": gettext_lazy("Send the question"),
}


@office
@require_safe
def desk(request: HttpRequest) -> HttpResponse:
    """What waits, the longest first, and the marks that the office has given."""
    looking = viewer(request)
    waiting = queries.checks_waiting(looking, request.GET.get("after", ""))
    given = queries.marks_given(looking, request.GET.get("marks", ""))
    context = {
        "waiting": [_named(row) for row in waiting.rows],
        "next": waiting.next_cursor,
        "given": [_named(row) for row in given.rows],
        "next_given": given.next_cursor,
    }
    return render(request, "people_members/checks_desk.html", context)


def _named(row: CheckRow) -> tuple[CheckRow, str | Promise, bool]:
    """The row, its kind in words, and whether the member's answer is awaited."""
    return row, SUBJECTS[row.subject], row.status is CheckStatus.QUESTION


@office
@require_safe
def one(request: HttpRequest, code: str) -> HttpResponse:
    """Open one request. That it was opened stands in the member's log."""
    return render(request, "people_members/check_one.html", _context(viewer(request), code))


def _context(looking: Viewer, code: str) -> dict[str, Any]:
    shown = actions.show_check(looking, code)
    return {
        "check": shown,
        "kind": SUBJECTS[shown.subject],
        "facts": _facts(shown, looking.language),
        "typed": _typed(shown),
    }


def _facts(shown: actions.ShownCheck, language: str) -> Lines:
    """What was chosen from lists or counted, in the reader's words and digits; without what is empty."""
    said = shown.said
    skills = skill_names([said.concept], language) if said.concept else {}
    return _filled(
        (_("Profession"), profession_names([said.profession], language).get(said.profession, "")),
        (_("Skill"), skills.get(said.concept, _("A skill that is no longer in the list")) if said.concept else ""),
        (_("How far"), str(DEGREES.get(said.degree, ""))),
        (_("Country"), residence_name(said.country, language) if said.country else ""),
        (_("Year"), digits(str(said.year or ""), language)),
        (_("Level"), str(SKILL_LEVELS.get(said.level, ""))),
        (_("Years"), digits(str(said.years or ""), language)),
    )


def _typed(shown: actions.ShownCheck) -> Lines:
    """What the member typed, in whatever language it is; without what is empty."""
    said = shown.said
    return _filled(
        (_("Field"), said.field),
        (_("Where"), said.institution),
        (_("Its number"), said.number),
        (_("What speaks for it"), said.text),
    )


def _filled(*rows: tuple[str, str]) -> Lines:
    return [(label, value) for label, value in rows if value]


@office
def confirm(request: HttpRequest, code: str) -> HttpResponse:
    """It holds."""
    looking = viewer(request)
    today = clock.today(looking)
    shown = actions.show_check(looking, code)
    latest = longest_mark(today, shown.said.valid_until)
    form = ConfirmForm(_posted(request), initial={"checked_on": today, "holds_until": max(today, latest)})

    def act(said: dict[str, Any]) -> None:
        actions.confirm(looking, code, _found(said), said["holds_until"])

    if answered(form, act):
        return saved(request, "checks:desk", _("The mark is on it. The member is told."))
    return _again(request, code, "confirm", form)


@office
def decline(request: HttpRequest, code: str) -> HttpResponse:
    """It could not be confirmed."""
    looking = viewer(request)
    form = DeclineForm(_posted(request), initial={"checked_on": clock.today(looking)})

    def act(said: dict[str, Any]) -> None:
        actions.decline(looking, code, _found(said), said["reason"])

    if answered(form, act):
        return saved(request, "checks:desk", _("The member is told why."))
    return _again(request, code, "decline", form)


@office
def question(request: HttpRequest, code: str) -> HttpResponse:
    """Back to the member with a question."""
    looking, form = viewer(request), QuestionForm(_posted(request))

    def act(said: dict[str, Any]) -> None:
        actions.ask_question(looking, code, said["question"])

    if answered(form, act):
        return saved(request, "checks:desk", _("The member is asked."))
    return _again(request, code, "question", form)


def _posted(request: HttpRequest) -> Any:
    return request.POST if request.method == "POST" else None


def _found(said: dict[str, Any]) -> actions.Found:
    checked_on: date = said["checked_on"]
    return actions.Found(Method(said["method"]), checked_on, said["no_tie"])


def _again(request: HttpRequest, code: str, name: str, form: forms.Form) -> HttpResponse:
    """One form beside what the member says; what was typed stays where something is wrong."""
    context = {**_context(viewer(request), code), "form": form, "title": TITLES[name], "button": BUTTONS[name]}
    return render(request, "people_members/check_decide.html", context)


@office
@require_POST
def tie(request: HttpRequest, code: str) -> HttpResponse:
    """Leave it to a colleague."""
    actions.declare_check_tie(viewer(request), code)
    return saved(request, "checks:desk", _("Left to a colleague. It is gone from your list."))


@office
def revoke(request: HttpRequest, code: str) -> HttpResponse:
    """Take a mark off again."""
    looking = viewer(request)
    row = queries.mark_given(looking, code)
    form = RevokeForm(_posted(request))
    if answered(form, lambda said: actions.revoke(looking, code, said["reason"])):
        return saved(request, "checks:desk", _("The mark is off. The member is told why."))
    context = {"row": row, "kind": SUBJECTS[row.subject], "form": form}
    return render(request, "people_members/check_revoke.html", context)
