"""What lists say of a member, for the member alone, and what they can do about it."""

from datetime import date
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.html import format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from mudhif.base.foundation.requests import signed_in, viewer
from mudhif.base.ui.templatetags.mudhif import day, in_digits
from mudhif.people.mapping import actions, queries
from mudhif.people.mapping.choices import FIELDS, KINDS
from mudhif.people.mapping.forms import NoteForm, RecogniseForm
from mudhif.people.mapping.pages.common import done
from mudhif.people.mapping.rules.fields import YEARS, Field


@signed_in
@require_safe
def lists(request: HttpRequest) -> HttpResponse:
    """Each list that wrote to the member: who keeps it, what for, and each line as it is."""
    asking = viewer(request)
    found = [_in_words(one) for one in queries.lists_of_me(asking)]
    return render(request, "people_mapping/lists.html", {"lists": found, "more": queries.more_may_be_mine(asking)})


def _in_words(one: queries.ListShown) -> dict[str, object]:
    lines = [[(FIELDS[field], _said(field, value)) for field, value in line] for line in one.lines]
    kind = KINDS.get(one.sender.kind, "")
    return {"id": one.id, "written": one.written, "sender": one.sender, "kind": kind, "lines": lines}


def _said(field: Field, value: str) -> str | SafeString:
    """A value as a reader says it: days and years in their own form, and an address that breaks behind its @ alone."""
    if field is Field.BIRTH_DATE:
        return day(date.fromisoformat(value))
    if field in YEARS:
        return in_digits(value)
    return format_html_join(mark_safe("@<wbr>"), "{}", ((part,) for part in value.split("@")))


@signed_in
def more(request: HttpRequest) -> HttpResponse:
    """What the member writes of themselves, to be shown a line of another list that may be theirs."""
    asking, form, theirs = viewer(request), RecogniseForm(request.POST or None), 0

    def recognise(_said: dict[str, object]) -> None:
        nonlocal theirs
        theirs = actions.recognise(asking, form.told())

    if not done(request, form, recognise):
        waits = queries.more_may_be_mine(asking)
        return render(request, "people_mapping/more.html", {"form": form, "waits": waits})
    if theirs:
        messages.success(request, _("A line that is yours was found. It stands below now."))
    else:
        messages.warning(request, _("What you wrote fits no line that may be yours, so nothing is shown."))
    return redirect("joining:lists")


@signed_in
def wrong(request: HttpRequest, invitation: UUID) -> HttpResponse:
    """Tell whoever keeps the list what is wrong in it."""
    asking = viewer(request)
    shown = queries.one_list(asking, invitation)
    form = NoteForm(request.POST or None)
    if done(request, form, lambda said: actions.say_wrong(asking, invitation, said["text"])):
        messages.success(request, _("Whoever keeps the list reads it, without learning who you are here."))
        return redirect("joining:lists")
    return render(request, "people_mapping/wrong.html", {"form": form, "one": _in_words(shown)})


@signed_in
def take_off(request: HttpRequest, invitation: UUID) -> HttpResponse:
    """Come off a list, behind a page that says what it means."""
    asking = viewer(request)
    shown = queries.one_list(asking, invitation)
    if request.method != "POST":
        return render(request, "people_mapping/take_off.html", {"one": _in_words(shown)})
    actions.take_off(asking, invitation)
    messages.success(request, _("Your lines on this list are erased here."))
    return redirect("joining:lists")
