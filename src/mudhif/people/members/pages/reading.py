"""Who has read the member's record, and to whom the member gave a name."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.requests import signed_in, viewer
from mudhif.people.members import actions, queries
from mudhif.people.members.pages.frame import saved
from mudhif.people.members.pages.shown import readings_shown


@signed_in
@require_safe
def readings(request: HttpRequest) -> HttpResponse:
    """The whole log, a page at a time, and the names given."""
    looking = viewer(request)
    page = queries.read_log(looking, request.GET.get("after", ""))
    releases = queries.my_releases(looking)
    names = queries.organisation_names({release.organisation for release in releases}, looking.language)
    context = {
        "readings": readings_shown(page.rows, looking.language),
        "next": page.next_cursor,
        "releases": [
            (row, names.get(row.organisation) or _("An organisation that is no longer here")) for row in releases
        ],
    }
    return render(request, "people_members/readings.html", context)


@signed_in
@require_POST
def withdraw_release(request: HttpRequest, organisation: UUID, need: UUID) -> HttpResponse:
    """Take a name back that was given; one that was not given does not exist."""
    looking = viewer(request)
    if (organisation, need) not in {(row.organisation, row.need) for row in queries.my_releases(looking)}:
        raise NotFound
    actions.withdraw_release(looking, organisation, need)
    return saved(
        request, "members:readings", _("Your name is closed to them from now on. What they have read, they know.")
    )
