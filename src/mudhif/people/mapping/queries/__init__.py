"""What the mapping room lets others read: registers, links, sizes and releases."""

from mudhif.people.mapping.queries.doubts import in_words
from mudhif.people.mapping.queries.estimates import EstimateShown, estimates, estimates_of
from mudhif.people.mapping.queries.ledger import Ledger, LedgerYear, ledger
from mudhif.people.mapping.queries.lines import BadLineShown, FileShown, all_bad_lines, bad_lines, file_to_confirm
from mudhif.people.mapping.queries.linkages import (
    LinkageShown,
    PartShown,
    my_linkages,
    one_linkage,
    registers_to_link,
    twice_on,
)
from mudhif.people.mapping.queries.links import lines_of_one
from mudhif.people.mapping.queries.map import (
    CountryFigure,
    PublishedRow,
    country_figures,
    country_path,
    figures_by_governorate,
    published_rows,
)
from mudhif.people.mapping.queries.pairs import PairShown
from mudhif.people.mapping.queries.published import (
    TREND_SOURCE,
    PublishedFigure,
    place_key,
    places_with_figures,
    published_figures,
    reconciled_size,
)
from mudhif.people.mapping.queries.registers import (
    RegisterShown,
    Said,
    duties,
    my_offices,
    my_registers,
    one_register,
    waiting_for,
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
from mudhif.people.mapping.queries.sealing import lines_of
from mudhif.people.mapping.queries.sizes import estimated_size

__all__ = [
    "REST",
    "TREND_SOURCE",
    "WORLD",
    "BadLineShown",
    "CountryFigure",
    "EstimateShown",
    "Figure",
    "FileShown",
    "Ledger",
    "LedgerYear",
    "LinkageShown",
    "PairShown",
    "PartShown",
    "PublishedFigure",
    "PublishedRow",
    "RegisterShown",
    "ReleaseSummary",
    "Said",
    "all_bad_lines",
    "bad_lines",
    "country_figures",
    "country_path",
    "duties",
    "estimated_size",
    "estimates",
    "estimates_of",
    "figure",
    "figures_by_decade",
    "figures_by_governorate",
    "figures_by_group",
    "figures_by_mode",
    "figures_within",
    "file_to_confirm",
    "group_names",
    "in_words",
    "ledger",
    "lines_of",
    "lines_of_one",
    "my_linkages",
    "my_offices",
    "my_registers",
    "newest_release",
    "one_linkage",
    "one_register",
    "place_key",
    "places_with_figures",
    "published_figures",
    "published_rows",
    "reconciled_size",
    "registers_to_link",
    "releases",
    "twice_on",
    "waiting_for",
]
