"""The member's own page: what is said, who may see it until when, and who has looked."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.registries import profile_pages
from mudhif.base.foundation.requests import signed_in, viewer
from mudhif.base.foundation.viewer import Viewer
from mudhif.people.members import actions, queries
from mudhif.people.members.forms.sections import PseudonymForm
from mudhif.people.members.pages.frame import answered, one_thing, saved
from mudhif.people.members.pages.shown import consents_shown, offer_shown, readings_shown, tasks_shown
from mudhif.people.members.queries import MyProfile

LATEST = 4


@signed_in
@require_safe
def profile(request: HttpRequest) -> HttpResponse:
    """The way in: whoever has no profile yet begins one."""
    looking = viewer(request)
    try:
        mine = queries.my_profile(looking)
    except NotFound:
        return redirect("members:start")
    return render(request, "people_members/profile.html", _everything(looking, mine))


def _everything(looking: Viewer, mine: MyProfile) -> dict[str, Any]:
    readings = queries.read_log(looking)
    return {
        "mine": mine,
        "tasks": tasks_shown(mine, looking.language),
        "consents": consents_shown(looking),
        "few": queries.only_a_few(looking),
        "readings": readings_shown(readings.rows[:LATEST], looking.language),
        "more_readings": len(readings.rows) > LATEST,
        "blocks": len(queries.my_blocks(looking)),
        "offer": offer_shown(mine, looking.language),
        "beside": list(profile_pages),
    }


@signed_in
def start(request: HttpRequest) -> HttpResponse:
    """Begin: a name to be known by."""
    form = PseudonymForm(request.POST or None)
    if answered(form, lambda said: actions.start_profile(viewer(request), said["pseudonym"])):
        return saved(request, words=_("Welcome. Go on where you like; nothing is shown to anyone yet."))
    return one_thing(
        request,
        form,
        title=_("What shall we call you?"),
        lead=_("A name of your own choice is enough. Your real one is needed only when you say yes to a host."),
        seen_by=_("You alone. Hosts and assessors see a code in its place."),
        back="home",
        button=_("Begin"),
    )


@signed_in
def check(request: HttpRequest) -> HttpResponse:
    """Everything that would be seen, before the profile is published."""
    looking = viewer(request)
    if request.method == "POST":
        actions.publish(looking)
        return saved(request, words=_("Your profile is ready. Now choose below who may find you."))
    mine = queries.my_profile(looking)
    context = {"mine": mine, "few": queries.only_a_few(looking), "offer": offer_shown(mine, looking.language)}
    return render(request, "people_members/check.html", context)


@signed_in
@require_POST
def unpublish(request: HttpRequest) -> HttpResponse:
    """Out of every search, at once."""
    actions.unpublish(viewer(request))
    return saved(request, words=_("Nobody finds you now. Your consents stay as they are until you publish again."))


@signed_in
@require_safe
def few(request: HttpRequest) -> HttpResponse:
    """What it means that only a few people look like one, and what can be hidden."""
    looking = viewer(request)
    return render(request, "people_members/few.html", {"few": queries.only_a_few(looking)})
