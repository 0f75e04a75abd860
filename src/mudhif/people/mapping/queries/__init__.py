"""What the mapping room lets others read."""

from mudhif.people.mapping.queries.doubts import in_words
from mudhif.people.mapping.queries.published import (
    PublishedFigure,
    place_key,
    places_with_figures,
    published_figures,
    reconciled_size,
)
from mudhif.people.mapping.queries.sizes import estimated_size

__all__ = [
    "PublishedFigure",
    "estimated_size",
    "in_words",
    "place_key",
    "places_with_figures",
    "published_figures",
    "reconciled_size",
]
