"""What the mapping room lets others read."""

from mudhif.people.mapping.queries.doubts import in_words
from mudhif.people.mapping.queries.ledger import Ledger, LedgerYear, ledger
from mudhif.people.mapping.queries.map import (
    CountryFigure,
    PublishedRow,
    country_figures,
    country_path,
    published_rows,
)
from mudhif.people.mapping.queries.published import (
    TREND_SOURCE,
    PublishedFigure,
    place_key,
    places_with_figures,
    published_figures,
    reconciled_size,
)
from mudhif.people.mapping.queries.releases import (
    REST,
    WORLD,
    Figure,
    ReleaseSummary,
    figure,
    figures_by_decade,
    figures_by_group,
    figures_by_mode,
    figures_within,
    group_names,
    newest_release,
    releases,
)
from mudhif.people.mapping.queries.sizes import estimated_size

__all__ = [
    "REST",
    "TREND_SOURCE",
    "WORLD",
    "CountryFigure",
    "Figure",
    "Ledger",
    "LedgerYear",
    "PublishedFigure",
    "PublishedRow",
    "ReleaseSummary",
    "country_figures",
    "country_path",
    "estimated_size",
    "figure",
    "figures_by_decade",
    "figures_by_group",
    "figures_by_mode",
    "figures_within",
    "group_names",
    "in_words",
    "ledger",
    "newest_release",
    "place_key",
    "places_with_figures",
    "published_figures",
    "published_rows",
    "reconciled_size",
    "releases",
]
