"""What a desk sees of its own country: the protected release and nothing else, as a report to send home."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from mudhif.base.foundation.requests import viewer
from mudhif.people.mapping import queries, wording
from mudhif.people.mapping.letter import LANGUAGES
from mudhif.people.mapping.pages.maps import published
from mudhif.people.mapping.pages.registers import desks
from mudhif.people.mapping.pages.viewing import quarter_choices, view_of
from mudhif.people.mapping.sizes_in_words import sizes, sources_shown


@dataclass(frozen=True, slots=True)
class Part:
    """Figures under one title; none where there are too few to say."""

    title: str
    figures: list[queries.Figure]

    @property
    def most(self) -> int:
        """The largest of them, by which their bars are drawn."""
        return max((one.value for one in self.figures), default=0)


@desks
@require_safe
def report(request: HttpRequest) -> HttpResponse:
    """The quarter's report of the country of one's office: nobody in it, only figures that anyone may read."""
    asking = viewer(request)
    offices = queries.office_countries(asking)
    context: dict[str, object] = {"offices": offices, "languages_of_report": LANGUAGES}
    if offices:
        context |= _report(request, queries.office_country(asking, request.GET.get("office", "")))
    return render(request, "people_mapping/report.html", context)


def _report(request: HttpRequest, place: queries.OfficeCountry) -> dict[str, object]:
    asking = viewer(request)
    view = view_of(request, asking)
    sources = queries.published_figures(asking, place.key)
    size = queries.reconciled_size(asking, place.key) if sources else None
    context: dict[str, object] = {
        "place": place,
        "view": view,
        "quarters": quarter_choices(asking),
        "definitions": sizes(size, asking.language) if size else [],
        "size": size,
        "sources": sources_shown(sources, asking.language),
    }
    if view is None:
        return context
    figures = published(asking, view, place.path)
    region = place.path.split("/")[0]
    by_when = [one for one in queries.figures_by_when(asking, view.shelf, region) if one.told]
    parts = [
        Part(_("What members do"), _found(figures, "by_group")),
        Part(_("When members left"), _found(figures, "by_decade")),
        Part(_("What they would do"), _found(figures, "by_mode")),
        Part(_("What they would do in the whole region, and when"), by_when),
        Part(_("Where within it"), _found(figures, "by_city")),
    ]
    said = wording.quarter(view.release.quarter, asking.language)
    return context | {"quarter": said, "total": figures.get("total"), "parts": parts, "untold": _untold(parts)}


def _untold(parts: list[Part]) -> list[str]:
    return [part.title for part in parts if not part.figures]


def _found(figures: Mapping[str, object], key: str) -> list[queries.Figure]:
    return cast("list[queries.Figure]", figures.get(key) or [])
