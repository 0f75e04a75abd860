"""The files of a dialogue for whoever may see its results, the report to print, and a participant's own choice."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from mudhif.base.foundation.requests import viewer
from mudhif.base.ui.languages import HOUSE, reader_language
from mudhif.commons.dialogue import actions, queries
from mudhif.commons.dialogue.archive import archived
from mudhif.commons.dialogue.data_words import FILES, LEFT_OUT, LICENCE, LICENCE_ADDRESS
from mudhif.commons.dialogue.pages import keys, limits
from mudhif.commons.dialogue.rules.limits import Limit

# A file is counted afresh for each reader, so that a row which was taken back is in none.
DOWNLOADING = Limit(60, 600)


@require_safe
def data(request: HttpRequest, dialogue: UUID) -> HttpResponse:
    """What the files hold, and the way to them."""
    card, public = queries.data_card(viewer(request), dialogue)
    context = {
        "card": card, "public": public, "files": FILES, "left_out": LEFT_OUT, "licence": LICENCE,
        "licence_address": LICENCE_ADDRESS,
    }  # fmt: skip
    return render(request, "commons_dialogue/data.html", context)


@require_safe
@never_cache
def download(request: HttpRequest, dialogue: UUID) -> HttpResponse:
    """The files as one zip."""
    limits.check(request, DOWNLOADING)
    found = queries.dialogue_data(viewer(request), dialogue)
    address = request.build_absolute_uri(reverse("dialogue:front", args=[dialogue]))
    headers = {"Content-Disposition": f'attachment; filename="dialogue-{found.day.isoformat()}.zip"'}
    return HttpResponse(archived(found, address), content_type="application/zip", headers=headers)


@require_safe
def report(request: HttpRequest, dialogue: UUID) -> HttpResponse:
    """The results as a report to print."""
    found = queries.results(viewer(request), dialogue)
    return render(request, "commons_dialogue/report.html", {"found": found, "report_languages": HOUSE})


@keys.needs_key
def row(request: HttpRequest, dialogue: UUID, held: queries.Key) -> HttpResponse:
    """Whether the holder of the key lets their row of votes be published."""
    if request.method == "POST":
        actions.give_row(held, given=request.POST.get("given") == "yes")
        return redirect("dialogue:row", dialogue)
    context = {"given": queries.row_is_given(held), "terms": queries.terms(held, reader_language())}
    return render(request, "commons_dialogue/row.html", {**context, "dialogue": dialogue})
