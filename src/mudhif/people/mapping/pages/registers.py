"""A desk's registers: the list of them, a new one, one of them with what is left to do, and its end."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from mudhif.base.foundation.requests import needs_role, viewer
from mudhif.base.foundation.viewer import Role
from mudhif.people.mapping import actions, queries
from mudhif.people.mapping.choices import DUTIES, KINDS, STATE_CHIPS, STATES
from mudhif.people.mapping.forms import EndForm, StartForm
from mudhif.people.mapping.models import State
from mudhif.people.mapping.pages.common import done
from mudhif.people.mapping.rules.duties import Kind

desks = needs_role(Role.DESK)
# How often a page that shows a reading looks again, in seconds.
LOOKS_AGAIN = "3"


@desks
@require_safe
def registers(request: HttpRequest) -> HttpResponse:
    """The registers of the viewer's offices, newest first."""
    page = queries.my_registers(viewer(request), request.GET.get("after", ""))
    rows = [(row, KINDS.get(row.kind, ""), STATES[row.state], STATE_CHIPS[row.state]) for row in page.rows]
    return render(request, "people_mapping/registers.html", {"rows": rows, "next": page.next_cursor})


@desks
def new(request: HttpRequest) -> HttpResponse:
    """Write down that there is a list."""
    asking = viewer(request)
    form = StartForm(request.POST or None, offices=queries.my_offices(asking))
    made: list[UUID] = []

    def start(said: dict[str, object]) -> None:
        owner, kind = UUID(str(said["owner"])), Kind(str(said["kind"]))
        made.append(
            actions.start_register(
                asking, owner, str(said["name"]), kind, once=bool(said["once"]), ends=form.cleaned_data["ends"]
            )
        )

    if done(request, form, start):
        return redirect("registers:one", made[0])
    return render(request, "people_mapping/new.html", {"form": form})


@desks
@require_safe
def one(request: HttpRequest, register: UUID) -> HttpResponse:
    """One register: what is left to do, how far a reading is, or what is held until when."""
    asking = viewer(request)
    shown = queries.one_register(asking, register)
    said = queries.duties(asking, register)
    context = {
        "register": shown,
        "kind": KINDS.get(shown.kind, ""),
        "state": STATES[shown.state],
        "chip": STATE_CHIPS[shown.state],
        "duties": [(one, DUTIES[one.duty]) for one in said],
        "answered": all(one.answered for one in said),
        "comparisons": queries.comparisons_of(asking, register),
    }
    answer = render(request, "people_mapping/one.html", context)
    if shown.state == State.READING:
        answer["Refresh"] = LOOKS_AGAIN
    return answer


@desks
def extend(request: HttpRequest, register: UUID) -> HttpResponse:
    """Another last day."""
    asking = viewer(request)
    shown = queries.one_register(asking, register)
    form = EndForm(request.POST or None, initial={"ends": shown.ends})
    if done(request, form, lambda said: actions.extend(asking, register, said["ends"])):
        messages.success(request, _("The last day has been moved."))
        return redirect("registers:one", register)
    return render(request, "people_mapping/extend.html", {"form": form, "register": shown})


@desks
def erase(request: HttpRequest, register: UUID) -> HttpResponse:
    """Erase at once, behind a page that says what it means."""
    asking = viewer(request)
    shown = queries.one_register(asking, register)
    if request.method != "POST":
        return render(request, "people_mapping/erase.html", {"register": shown})
    actions.erase_register(asking, register)
    messages.success(request, _("The register is erased, and its key destroyed."))
    return redirect("registers:list")
