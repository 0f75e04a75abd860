"""What the mapping room lets others read."""

from mudhif.people.mapping.queries.doubts import in_words
from mudhif.people.mapping.queries.ledger import Ledger, LedgerYear, ledger
from mudhif.people.mapping.queries.published import (
    PublishedFigure,
    place_key,
    places_with_figures,
    published_figures,
    reconciled_size,
)
from mudhif.people.mapping.queries.releases import (
    Figure,
    ReleaseSummary,
    figure,
    figures_by_decade,
    figures_by_group,
    figures_by_mode,
    figures_within,
    newest_release,
    releases,
)
from mudhif.people.mapping.queries.sizes import estimated_size

__all__ = [
    "Figure",
    "Ledger",
    "LedgerYear",
    "PublishedFigure",
    "ReleaseSummary",
    "estimated_size",
    "figure",
    "figures_by_decade",
    "figures_by_group",
    "figures_by_mode",
    "figures_within",
    "in_words",
    "ledger",
    "newest_release",
    "place_key",
    "places_with_figures",
    "published_figures",
    "reconciled_size",
    "releases",
]
