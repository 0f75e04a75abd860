"""A release to take away: as a table, as a table with HXL hashtags, and as JSON-LD, with method and licence."""

import csv
import io
from collections.abc import Iterable
from dataclasses import astuple, dataclass

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse

from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.requests import viewer
from mudhif.people.mapping import queries
from mudhif.people.mapping.queries import IntentionRow, PublishedRow, ReleaseSummary
from mudhif.people.mapping.rules.keys import DECADES, GROUPS, LEVELS, MODES, WHENS
from mudhif.people.mapping.rules.quarters import MILLION

COLUMNS = ("region", "country", "city", "isco_major_group", "decade_of_leaving", "people", "low", "high")
INTENTIONS = ("region", "country", "way_to_help", "from_when", "people", "low", "high")
# https://hxlstandard.org: what each column means, for programs of humanitarian agencies.
HASHTAGS = (
    "#region+code", "#country+code+v_iso2", "#loc+city+code", "#meta+occupation+v_isco08", "#date+decade+left",
    "#population+num", "#population+num+min", "#population+num+max",
)  # fmt: skip
INTENTION_HASHTAGS = (
    "#region+code", "#country+code+v_iso2", "#capacity+type+code", "#date+from+code",
    "#population+num", "#population+num+min", "#population+num+max",
)  # fmt: skip
LICENCE = "https://creativecommons.org/licenses/by/4.0/"
METHOD = (
    "Counts of members who consented to be counted, published with discrete Gaussian noise under zero-concentrated "
    "differential privacy and joint non-negative least squares over fixed public keys. low and high hold the true "
    "count in 19 of 20 statements. Only figures whose interval is no wider than the figure are listed; every other key "
    "has too few to say. An empty key stands for all, - for what was not said. A person may stand in several "
    "ways to help, so that figures of ways add up to no number of people."
)


@dataclass(frozen=True, slots=True)
class Told:
    """A figure with its keys: region, country and city; of what; narrowed by what; and value, low and high end."""

    place: tuple[str, ...]
    counted: str
    keys: dict[str, str]
    figures: tuple[int, int, int]


def _release(request: HttpRequest, quarter: str) -> ReleaseSummary:
    found = next((one for one in queries.releases(viewer(request)) if str(one.quarter) == quarter), None)
    if found is None:
        raise NotFound
    return found


def _cells(row: PublishedRow) -> tuple[object, ...]:
    return row.region, row.country, row.city, row.group, row.decade, row.value, row.low, row.high


def _table(lines: Iterable[Iterable[object]], name: str) -> HttpResponse:
    text = io.StringIO()
    csv.writer(text).writerows(lines)
    headers = {"Content-Disposition": f'attachment; filename="mudhif-{name}"'}
    return HttpResponse(text.getvalue(), content_type="text/csv; charset=utf-8", headers=headers)


def csv_file(request: HttpRequest, quarter: str) -> HttpResponse:
    """Every figure that is told, a line each."""
    return _table([COLUMNS, *map(_cells, queries.published_rows(viewer(request), quarter))], f"{quarter}.csv")


def hxl_file(request: HttpRequest, quarter: str) -> HttpResponse:
    """The same with a line of HXL hashtags below the headers."""
    rows = map(_cells, queries.published_rows(viewer(request), quarter))
    return _table([COLUMNS, HASHTAGS, *rows], f"{quarter}.hxl.csv")


def intentions_file(request: HttpRequest, quarter: str) -> HttpResponse:
    """What people would do, and when: every figure that is told, a line each. One person may be in several."""
    rows = map(astuple, queries.intention_rows(viewer(request), quarter))
    return _table([INTENTIONS, *rows], f"{quarter}.intentions.csv")


def intentions_hxl_file(request: HttpRequest, quarter: str) -> HttpResponse:
    """The same with a line of HXL hashtags below the headers."""
    rows = map(astuple, queries.intention_rows(viewer(request), quarter))
    return _table([INTENTIONS, INTENTION_HASHTAGS, *rows], f"{quarter}.intentions.hxl.csv")


def json_ld(request: HttpRequest, quarter: str) -> JsonResponse:
    """The release as a schema.org Dataset: method, licence, keys, hash on the record, and an Observation a figure."""
    release, shelf = _release(request, quarter), queries.shelf_of(quarter)
    people = (_observed(release, _people(row)) for row in queries.published_rows(viewer(request), shelf))
    intended = (_observed(release, _intended(row)) for row in queries.intention_rows(viewer(request), shelf))
    content = {"@context": "https://schema.org/", "@graph": [_dataset(release), *people, *intended]}
    headers = {"Content-Disposition": f'attachment; filename="mudhif-{quarter}.jsonld"'}
    return JsonResponse(
        content, json_dumps_params={"ensure_ascii": False}, content_type="application/ld+json", headers=headers
    )


def _dataset(release: ReleaseSummary) -> dict[str, object]:
    address = settings.MUDHIF_BASE_URL + reverse("map:world")
    return {
        "@type": "Dataset",
        "@id": f"{address}?quarter={release.quarter}",
        "name": f"Members of the diaspora who agreed to be counted, {release.quarter}",
        "description": METHOD,
        "license": LICENCE,
        "url": address,
        "datePublished": release.published.date().isoformat(),
        "temporalCoverage": str(release.quarter),
        "measurementTechnique": f"zCDP with rho = {release.millionths / MILLION:g}",
        "identifier": f"sha256:{release.digest}",
        "variableMeasured": [
            {"@type": "PropertyValue", "name": "place", "description": ", ".join(LEVELS)},
            {"@type": "PropertyValue", "name": "isco_major_group", "description": ", ".join(filter(None, GROUPS))},
            {
                "@type": "PropertyValue",
                "name": "decade_of_leaving",
                "description": ", ".join(map(str, filter(None, DECADES))),
            },
            {"@type": "PropertyValue", "name": "way_to_help", "description": ", ".join(MODES)},
            {"@type": "PropertyValue", "name": "from_when", "description": ", ".join(filter(None, WHENS))},
        ],
    }


def _people(row: PublishedRow) -> Told:
    keys = {"isco_major_group": row.group, "decade_of_leaving": row.decade}
    return Told((row.region, row.country, row.city), "people", keys, (row.value, row.low, row.high))


def _intended(row: IntentionRow) -> Told:
    keys = {"way_to_help": row.mode, "from_when": row.when}
    return Told((row.region, row.country), "people_who_would_help", keys, (row.value, row.low, row.high))


def _observed(release: ReleaseSummary, told: Told) -> dict[str, object]:
    place = "/".join(filter(None, told.place)) or queries.WORLD
    value, low, high = told.figures
    return {
        "@type": "Observation",
        "observationDate": str(release.quarter),
        "observationAbout": {"@type": "Place", "identifier": place},
        "measuredProperty": told.counted,
        "measurementQualifier": told.keys,
        "value": value,
        "minValue": low,
        "maxValue": high,
    }
