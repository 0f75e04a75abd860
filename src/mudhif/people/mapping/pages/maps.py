"""The public map: the world, a country or region, each with its table."""

from collections.abc import Iterable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext

from mudhif.atlas.places.queries import residence_name
from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.registries import governorate_counts
from mudhif.base.foundation.requests import viewer
from mudhif.base.foundation.viewer import Viewer
from mudhif.people.mapping import queries, wording
from mudhif.people.mapping.pages.trends import Trend, trend
from mudhif.people.mapping.pages.viewing import View, decade_choices, group_choices, quarter_choices, view_of
from mudhif.people.mapping.queries import WORLD, CountryFigure, Figure
from mudhif.people.mapping.sizes_in_words import sizes, sources_shown

Counted = tuple[str, dict[str, tuple[float | None, str]]]


def world(request: HttpRequest) -> HttpResponse:
    """Where people are: the world as circles and as a table, narrowed by what stands in the address."""
    asking = viewer(request)
    view = view_of(request, asking)
    context: dict[str, object] = {"view": view, "iraq": _iraq(asking, view), "years": queries.ledger(asking).years[:1]}
    if view is not None:
        context |= _choices(asking) | _world(asking, view)
    return render(request, "people_mapping/map.html", context)


def _choices(asking: Viewer) -> dict[str, object]:
    return {
        "groups": group_choices(asking),
        "decades": decade_choices(asking),
        "quarters": quarter_choices(asking),
    }


def _world(asking: Viewer, view: View) -> dict[str, object]:
    narrow = {"group": view.group, "decade": view.decade}
    rows = queries.country_figures(asking, view.shelf, **narrow)
    told = [row for row in rows if row.figure.told]
    return {
        "quarter": wording.quarter(view.release.quarter, asking.language),
        "total": queries.figure(asking, view.shelf, WORLD, **narrow),
        "rows": told,
        "too_few": len(rows) - len(told),
        "circles": _circles(told, asking.language),
        "modes": [] if view.narrowed else _told(queries.figures_by_mode(asking, view.shelf, WORLD)),
        "whens": [] if view.narrowed else _told(queries.figures_by_when(asking, view.shelf, WORLD)),
    }


def _circles(rows: Iterable[CountryFigure], language: str) -> dict[str, tuple[float | None, str]]:
    """A number a country; the rest of a region has no place on a map."""
    return {row.code: (row.figure.value, wording.between(row.figure, language)) for row in rows if row.code}


def _told(figures: Iterable[Figure]) -> list[Figure]:
    return [one for one in figures if one.told]


def _iraq(asking: Viewer, view: View | None) -> list[Counted]:
    """What is counted by governorate: things as they are, people with noise and from the release alone."""
    found: list[Counted] = [
        (str(counted.label), {key: (number, "") for key, number in counted.count().items()})
        for counted in governorate_counts
    ]
    worked = queries.figures_by_governorate(asking, view.shelf) if view else ()
    if worked:
        tiles: dict[str, tuple[float | None, str]] = {
            one.key: (one.value if one.told else None, wording.between(one, asking.language) if one.told else "")
            for one in worked
        }
        found.append((gettext("People who worked here"), tiles))
    return found


def place(request: HttpRequest, place: str) -> HttpResponse:
    """One country or region: what was published of its members, and what others have published of all."""
    asking = viewer(request)
    key = queries.place_key(asking, place)
    view = view_of(request, asking)
    sources = queries.published_figures(asking, key)
    size = queries.reconciled_size(asking, key) if sources else None
    context: dict[str, object] = {
        "key": key,
        "name": residence_name(key, asking.language),
        "view": view,
        "size": size,
        "definitions": sizes(size, asking.language) if size else [],
        "sources": sources_shown(sources, asking.language),
        "by_registers": next(iter(queries.estimates_of(asking, key)), None),
        "trend": _trend(sources, asking.language),
    }
    if view is not None:
        context |= published(asking, view, queries.country_path(asking, key))
    return render(request, "people_mapping/place.html", context)


def _trend(sources: Iterable[queries.PublishedFigure], language: str) -> Trend | None:
    """One source that counts the same way over the years, so that a line means something."""
    same = [(figure.year, figure.people) for figure in sources if figure.source == queries.TREND_SOURCE]
    return trend(same, language)


def published(asking: Viewer, view: View, path: str) -> dict[str, object]:
    """What a release says of one place, taken apart; empty where it has no such place."""
    try:
        total = queries.figure(asking, view.shelf, path)
    except NotFound:
        return {}
    by_city = queries.figures_within(asking, view.shelf, path)
    return {
        "quarter": wording.quarter(view.release.quarter, asking.language),
        "total": total,
        "by_group": _told(queries.figures_by_group(asking, view.shelf, path)),
        "by_decade": _told(queries.figures_by_decade(asking, view.shelf, path)),
        "by_mode": _told(queries.figures_by_mode(asking, view.shelf, path)),
        "by_when": _told(queries.figures_by_when(asking, view.shelf, path)),
        "by_city": _told(by_city),
    }
