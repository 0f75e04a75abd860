"""One doubtful pair at a time, side by side: across registers for a trustee, within one for its owner."""

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from mudhif.base.foundation.errors import NotFound, Refused
from mudhif.base.foundation.requests import needs_role, viewer
from mudhif.base.foundation.viewer import Role
from mudhif.base.ui.numerals import day, digits
from mudhif.people.mapping import actions, queries
from mudhif.people.mapping.choices import ANSWERED
from mudhif.people.mapping.forms import AnswerForm
from mudhif.people.mapping.jobs import link_in_turn
from mudhif.people.mapping.models import Stage
from mudhif.people.mapping.reasons_in_words import reasons_shown
from mudhif.people.mapping.rules.deciding import Verdict
from mudhif.people.mapping.rules.rows import RegisterRow

trustees = needs_role(Role.TRUSTEE)
desks = needs_role(Role.DESK)
LOOKS_AGAIN = "3"
LABELS: tuple[tuple[str, str | Promise], ...] = (
    ("name", gettext_lazy("Name")),
    ("name_in_passport", gettext_lazy("Name in Latin letters")),
    ("birth", gettext_lazy("Born")),
    ("phone", gettext_lazy("Telephone")),
    ("mail", gettext_lazy("Mail")),
    ("city", gettext_lazy("Town")),
    ("country", gettext_lazy("Country")),
    ("occupation", gettext_lazy("Profession")),
)

LEFT_TO_RIGHT = frozenset({"phone", "mail"})


@dataclass(frozen=True, slots=True)
class Where:
    """The pages around a pair: where it is asked, where decisions stand, and where one comes from."""

    linkage: UUID
    pair: str
    decided: str
    back: str
    arguments: tuple[UUID, ...]
    title: str

    @property
    def pair_address(self) -> str:
        """Where the next pair is asked."""
        return reverse(self.pair, args=self.arguments)

    @property
    def decided_address(self) -> str:
        """Where decisions stand."""
        return reverse(self.decided, args=self.arguments)

    @property
    def home(self) -> str:
        """Where one comes from."""
        return reverse(self.back, args=self.arguments)


def _across(linkage: UUID) -> Where:
    return Where(
        linkage, "linkages:pair", "linkages:decided", "linkages:one", (linkage,), _("One person, or two?")
    )  # fmt: skip


def _within(request: HttpRequest, register: UUID) -> Where:
    found = queries.twice_on(viewer(request), register)
    if found is None:
        raise NotFound
    return Where(
        found.id, "registers:twice_pair", "registers:twice_decided", "registers:twice", (register,),
        _("Twice on your list?"),
    )  # fmt: skip


@trustees
@require_http_methods(["GET", "HEAD", "POST"])
def across(request: HttpRequest, linkage: UUID) -> HttpResponse:
    """The likeliest pair across registers, or an answer about one."""
    return _asked(request, _across(linkage))


@desks
@require_http_methods(["GET", "HEAD", "POST"])
def within(request: HttpRequest, register: UUID) -> HttpResponse:
    """The likeliest pair within a register, or an answer about one."""
    return _asked(request, _within(request, register))


def _asked(request: HttpRequest, where: Where) -> HttpResponse:
    asking, refused = viewer(request), ""
    form = AnswerForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.decide(asking, where.linkage, form.cleaned_data["pair"], Verdict(form.cleaned_data["answer"]))
        except Refused as refusal:
            refused = str(refusal.message)
        else:
            return redirect(where.pair_address)
    shown = actions.show_next_pair(asking, where.linkage)
    if shown is None:
        messages.success(request, _("No doubtful pair waits for you."))
        return redirect(where.home)
    context = {"where": where, "pair": shown, "lines": list(_side_by_side(shown, asking.language)), "refused": refused,
               "reasons": reasons_shown(shown.reasons)}  # fmt: skip
    return render(request, "people_mapping/pair.html", context)


def _side_by_side(pair: queries.PairShown, language: str) -> Iterator[tuple[str | Promise, str, str, str]]:
    """What either line says, by what is said, and how it is written; nothing where neither says it."""
    left, right = _said(pair.left, language), _said(pair.right, language)
    return (
        (label, left[key], right[key], "ltr" if key in LEFT_TO_RIGHT else "auto")
        for key, label in LABELS
        if left[key] or right[key]
    )


def _said(line: RegisterRow, language: str) -> dict[str, str]:
    parts = " ".join(filter(None, (line.given, line.father, line.grandfather, line.family)))
    year = digits(str(line.birth_year or ""), language)
    return {
        "name": line.full_name or parts or line.name_in_passport,
        "name_in_passport": line.name_in_passport if line.full_name or parts else "",
        "birth": day(line.birth_date, language) if line.birth_date else year,
        "phone": ", ".join(filter(None, (line.phone, line.other_phone))),
        "mail": ", ".join(filter(None, (line.mail, line.other_mail))),
        "city": line.city,
        "country": line.country,
        "occupation": line.occupation,
    }


@trustees
@require_safe
def decided_across(request: HttpRequest, linkage: UUID) -> HttpResponse:
    """What was decided across registers."""
    return _decided(request, _across(linkage), "linkages:back")


@desks
@require_safe
def decided_within(request: HttpRequest, register: UUID) -> HttpResponse:
    """What was decided within a register."""
    return _decided(request, _within(request, register), "registers:twice_back")


def _decided(request: HttpRequest, where: Where, back: str) -> HttpResponse:
    asking = viewer(request)
    page = actions.show_decided(asking, where.linkage, request.GET.get("after", ""))
    rows = [
        (
            _said(row.left, asking.language),
            _said(row.right, asking.language),
            ANSWERED[row.answer],
            reverse(back, args=(*where.arguments, row.id)),
        )
        for row in page.rows
    ]
    return render(request, "people_mapping/decided.html", {"where": where, "rows": rows, "next": page.next_cursor})


@trustees
@require_POST
def back_across(request: HttpRequest, linkage: UUID, pair: UUID) -> HttpResponse:
    """Take a decision across registers back."""
    return _taken_back(request, _across(linkage), pair)


@desks
@require_POST
def back_within(request: HttpRequest, register: UUID, pair: UUID) -> HttpResponse:
    """Take a decision within a register back."""
    return _taken_back(request, _within(request, register), pair)


def _taken_back(request: HttpRequest, where: Where, pair: UUID) -> HttpResponse:
    actions.take_back(viewer(request), where.linkage, pair)
    messages.success(request, _("The decision is taken back. The pair waits again."))
    return redirect(where.decided_address)


@desks
@require_http_methods(["GET", "HEAD", "POST"])
def twice(request: HttpRequest, register: UUID) -> HttpResponse:
    """Who stands twice on a register: ask for it, see how far it is, and what comes next."""
    asking = viewer(request)
    shown = queries.one_register(asking, register)
    if request.method == "POST":
        link_in_turn.enqueue(str(actions.look_for_twice(asking, register)))
        return redirect("registers:twice", register)
    linkage = queries.twice_on(asking, register)
    answer = render(request, "people_mapping/twice.html", {"register": shown, "linkage": linkage})
    if linkage and linkage.stage == Stage.LINKING:
        answer["Refresh"] = LOOKS_AGAIN
    return answer
