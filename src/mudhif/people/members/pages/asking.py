"""A member's own requests to have a line of the profile checked."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from mudhif.base.foundation import clock
from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.requests import signed_in, viewer
from mudhif.base.foundation.viewer import Viewer
from mudhif.people.members import actions, queries
from mudhif.people.members.choices import METHODS, SUBJECTS
from mudhif.people.members.forms.checking import AnswerForm, AskForm
from mudhif.people.members.pages.frame import answered, saved
from mudhif.people.members.pages.shown import LineShown, offer_shown
from mudhif.people.members.queries import MyCheck
from mudhif.people.members.rules.checking import CHECK_WORDING, PROPOSED_WAIT, CheckStatus, Subject

STATUSES: dict[CheckStatus, tuple[str, str | Promise]] = {
    CheckStatus.WAITING: ("chip-look", gettext_lazy("being checked")),
    CheckStatus.QUESTION: ("chip-ask", gettext_lazy("a question for you")),
    CheckStatus.CONFIRMED: ("chip-done", gettext_lazy("checked")),
    CheckStatus.DECLINED: ("chip-stop", gettext_lazy("could not be confirmed")),
    CheckStatus.WITHDRAWN: ("", gettext_lazy("taken back")),
    CheckStatus.LAPSED: ("", gettext_lazy("ended without an answer")),
    CheckStatus.CHANGED: ("", gettext_lazy("over, since the line was changed")),
    CheckStatus.REVOKED: ("chip-stop", gettext_lazy("the mark was taken off")),
    CheckStatus.ENDED: ("", gettext_lazy("the mark has ended")),
}
SEEN: dict[Subject, str | Promise] = {
    Subject.LICENCE: gettext_lazy("The profession, the country, the number and the last day of this licence"),
    Subject.QUALIFICATION: gettext_lazy("The field, the level, the place, the country and the year"),
    Subject.SKILL: gettext_lazy("The skill, its level and years, and what you wrote as evidence"),
}


@dataclass(frozen=True, slots=True)
class CheckShown:
    """A request with its words."""

    said: MyCheck
    title: str
    kind: str | Promise
    organisation: str
    chip: str
    words: str | Promise
    method: str | Promise


@dataclass(frozen=True, slots=True)
class LineToCheck:
    """A line of the profile, where its check stands, and where one goes to ask or to read."""

    line: LineShown
    chip: str
    words: str | Promise
    url: str


def lines_to_check(looking: Viewer, subject: Subject, lines: Iterable[LineShown]) -> list[LineToCheck]:
    """Each line with its mark, its open request, or the way to ask. One query."""
    checks = queries.my_checks_by_line(looking, subject)
    return [_line(subject, line, checks.get(line.id)) for line in lines]


def _line(subject: Subject, line: LineShown, check: MyCheck | None) -> LineToCheck:
    if check is not None:
        chip, words = STATUSES[check.status]
        return LineToCheck(line, chip, words, reverse("members:asked_check", args=[check.id]))
    if line.verified:
        return LineToCheck(line, *STATUSES[CheckStatus.CONFIRMED], "")
    return LineToCheck(line, "", "", reverse("members:ask_check", args=[subject.value, line.id]))


@signed_in
@require_safe
def checks(request: HttpRequest) -> HttpResponse:
    """What the member asked to have checked, a page at a time."""
    looking = viewer(request)
    page = queries.my_checks(looking, request.GET.get("after", ""))
    context = {"checks": _shown(looking, page.rows), "next": page.next_cursor}
    return render(request, "people_members/checks.html", context)


@signed_in
def ask_check(request: HttpRequest, subject: str, line: UUID) -> HttpResponse:
    """Read who would see what, then decide whom to ask."""
    looking, kind = viewer(request), _subject(subject)
    title = _titles(looking).get((kind, line))
    if title is None:
        raise NotFound
    form = AskForm(
        request.POST if request.method == "POST" else None,
        initial={"until": clock.today(looking) + PROPOSED_WAIT, "wording": CHECK_WORDING},
        subject=kind,
        choices=_choices(looking),
    )
    if answered(form, lambda said: actions.ask_for_check(looking, kind, line, _asked(said))):
        return saved(request, "members:checks", _("They can look from now on. You are told when there is an answer."))
    context = {"form": form, "title": title, "kind": SUBJECTS[kind], "seen": SEEN[kind]}
    context["licence"] = kind is Subject.LICENCE
    return render(request, "people_members/ask_check.html", context)


def _asked(said: dict[str, Any]) -> actions.Asked:
    return actions.Asked(
        organisation=UUID(said["organisation"]),
        until=said["until"],
        wording=said["wording"],
        name=said.get("name", ""),
        note=said["note"],
    )


def _choices(looking: Viewer) -> list[queries.OrganisationChoice]:
    """Those who can look, without those whom the member keeps out or acts for."""
    out = {block.organisation for block in queries.my_blocks(looking)}
    out |= {tie.organisation for tie in looking.organisations}
    return [one for one in queries.organisations_that_check(looking.language) if one.id not in out]


@signed_in
def asked_check(request: HttpRequest, check: UUID) -> HttpResponse:
    """One request: where it stands, what was asked back, and the answer to it."""
    looking = viewer(request)
    said = queries.my_check(looking, check)
    form = AnswerForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and said.status is not CheckStatus.QUESTION:
        raise NotFound
    if answered(form, lambda words: actions.answer_question(looking, check, words["answer"])):
        return saved(request, "members:checks", _("Your answer is with them."))
    (shown,) = _shown(looking, [said])
    return render(request, "people_members/asked_check.html", {"check": shown, "form": form})


@signed_in
@require_POST
def withdraw_check(request: HttpRequest, check: UUID) -> HttpResponse:
    """Take the request back, at once."""
    actions.withdraw_check(viewer(request), check)
    return saved(request, "members:checks", _("Taken back. It opens nothing from this moment."))


def _subject(name: str) -> Subject:
    try:
        return Subject(name)
    except ValueError:
        raise NotFound from None


def _titles(looking: Viewer) -> dict[tuple[Subject, UUID], str]:
    """What each line of the profile is called."""
    offer = offer_shown(queries.my_profile(looking), looking.language)
    return (
        {(Subject.LICENCE, line.id): line.title for line in offer.licences}
        | {(Subject.QUALIFICATION, line.id): line.title for line in offer.qualifications}
        | {(Subject.SKILL, skill.row.id): skill.name for skill in offer.skills}
    )


def _shown(looking: Viewer, rows: Iterable[MyCheck]) -> list[CheckShown]:
    said = list(rows)
    titles = _titles(looking)
    names = queries.organisation_names({row.organisation for row in said}, looking.language)
    return [
        CheckShown(
            row,
            titles.get((row.subject, row.line)) or _("A line that is no longer on your profile"),
            SUBJECTS[row.subject],
            names.get(row.organisation) or _("An organisation that is no longer here"),
            *STATUSES[row.status],
            METHODS[row.method] if row.method else "",
        )
        for row in said
    ]
