"""A release to take away: as a table, as a table with HXL hashtags, and as JSON-LD, with method and licence."""

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import astuple

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse

from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.requests import viewer
from mudhif.people.mapping import queries
from mudhif.people.mapping.queries import PublishedRow, ReleaseSummary
from mudhif.people.mapping.rules.keys import DECADES, GROUPS, LEVELS
from mudhif.people.mapping.rules.quarters import MILLION

COLUMNS = ("region", "country", "city", "isco_major_group", "decade_of_leaving", "people", "low", "high")
INTENTIONS = ("region", "country", "way_to_help", "from_when", "people", "low", "high")
# https://hxlstandard.org: what each column means, for programs of humanitarian agencies.
HASHTAGS = (
    "#region+code", "#country+code+v_iso2", "#loc+city+code", "#meta+occupation+v_isco08", "#date+decade+left",
    "#population+num", "#population+num+min", "#population+num+max",
)  # fmt: skip
LICENCE = "https://creativecommons.org/licenses/by/4.0/"
METHOD = (
    "Counts of members who consented to be counted, published with discrete Gaussian noise under zero-concentrated "
    "differential privacy and joint non-negative least squares over fixed public keys. low and high hold the true "
    "count in 19 of 20 statements. Only figures whose interval is no wider than the figure are listed; every other key "
    "has too few to say. An empty key stands for all, - for what was not said."
)


def _release(request: HttpRequest, quarter: str) -> ReleaseSummary:
    found = next((one for one in queries.releases(viewer(request)) if str(one.quarter) == quarter), None)
    if found is None:
        raise NotFound
    return found


def _cells(row: PublishedRow) -> tuple[object, ...]:
    return row.region, row.country, row.city, row.group, row.decade, row.value, row.low, row.high


def _table(request: HttpRequest, quarter: str, heads: Iterable[tuple[str, ...]], name: str) -> HttpResponse:
    _release(request, quarter)
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerows([*heads, *map(_cells, queries.published_rows(viewer(request), quarter))])
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(text.getvalue(), content_type="text/csv; charset=utf-8", headers=headers)


def csv_file(request: HttpRequest, quarter: str) -> HttpResponse:
    """Every figure that is told, a line each."""
    return _table(request, quarter, [COLUMNS], f"mudhif-{quarter}.csv")


def hxl_file(request: HttpRequest, quarter: str) -> HttpResponse:
    """The same with a line of HXL hashtags below the headers."""
    return _table(request, quarter, [COLUMNS, HASHTAGS], f"mudhif-{quarter}.hxl.csv")


def intentions_file(request: HttpRequest, quarter: str) -> HttpResponse:
    """What people would do, and when: every figure that is told, a line each. One person may be in several."""
    _release(request, quarter)
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(INTENTIONS)
    writer.writerows(astuple(row) for row in queries.intention_rows(viewer(request), quarter))
    headers = {"Content-Disposition": f'attachment; filename="mudhif-{quarter}.intentions.csv"'}
    return HttpResponse(text.getvalue(), content_type="text/csv; charset=utf-8", headers=headers)


def json_ld(request: HttpRequest, quarter: str) -> JsonResponse:
    """The release as a schema.org Dataset: method, licence, keys, hash on the record, and an Observation a figure."""
    release = _release(request, quarter)
    rows = queries.published_rows(viewer(request), quarter)
    content = {"@context": "https://schema.org/", "@graph": [_dataset(release), *_observations(release, rows)]}
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
        ],
    }


def _observations(release: ReleaseSummary, rows: Iterable[PublishedRow]) -> Iterator[dict[str, object]]:
    for row in rows:
        place = "/".join(part for part in (row.region, row.country, row.city) if part) or queries.WORLD
        yield {
            "@type": "Observation",
            "observationDate": str(release.quarter),
            "observationAbout": {"@type": "Place", "identifier": place},
            "measuredProperty": "people",
            "measurementQualifier": {"isco_major_group": row.group, "decade_of_leaving": row.decade},
            "value": row.value,
            "minValue": row.low,
            "maxValue": row.high,
        }
