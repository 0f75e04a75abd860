"""What everyone may read: the open needs, and each of them."""

import json
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe

from mudhif.base.foundation.requests import viewer
from mudhif.work.needs import queries
from mudhif.work.needs.forms import FilterForm

# What could end a script element or start a comment inside it, written so that JSON still means the same.
_ESCAPED = {ord(">"): "\\u003E", ord("<"): "\\u003C", ord("&"): "\\u0026"}


def listing(request: HttpRequest) -> HttpResponse:
    """Open needs, narrowed by what stands in the address."""
    asking = viewer(request)
    form = FilterForm(request.GET)
    filters = form.filters()
    found = queries.open_needs(asking, filters, request.GET.get("cursor", ""))
    context = {"form": form, "found": found, "filters": filters, "narrowed": filters != queries.Filters()}
    return render(request, "work_needs/list.html", context | _names(filters, asking.language) | _next(request, found))


def _names(filters: queries.Filters, language: str) -> dict[str, str]:
    """The names of what only an address can ask for."""
    skill = queries.concept_names([filters.skill], language).get(filters.skill, "") if filters.skill else ""
    profession = queries.profession_name(filters.profession, language) if filters.profession else ""
    return {"skill_name": skill, "profession_name": profession}


def _next(request: HttpRequest, found: queries.NeedList) -> dict[str, str]:
    """The address of the next page, with the same filters."""
    query = request.GET.copy()
    query["cursor"] = found.next_cursor
    return {"next": f"?{query.urlencode()}" if found.next_cursor else ""}


def need(request: HttpRequest, need: UUID) -> HttpResponse:
    """One need, as it can be passed on."""
    found = queries.need_page(viewer(request), need)
    address = settings.MUDHIF_BASE_URL + reverse("needs:need", args=[need])
    posting = _embedded(queries.job_posting(found, address)) if found.row.status == "open" else ""
    return render(request, "work_needs/need.html", {"need": found, "address": address, "posting": posting})


def _embedded(posting: dict[str, object]) -> SafeString:
    """The posting as a data block; a browser never runs one, so the policy for scripts does not concern it."""
    return mark_safe(json.dumps(posting, ensure_ascii=False).translate(_ESCAPED))  # noqa: S308
