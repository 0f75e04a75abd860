"""What others have published: cited row by row, one country within its region, and reconciled."""

import pytest

from mudhif.atlas.places import queries as places
from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.viewer import Viewer
from mudhif.kernels.reconciliation import Definition
from mudhif.people.mapping import queries

VIEWER = Viewer.anonymous()
EVERYWHERE = queries.places_with_figures(VIEWER)
NAMED = {"JO", "LB", "SY", "TR"}


@pytest.mark.parametrize("place", EVERYWHERE)
def test_every_figure_has_its_citation_a_year_and_people(place: str) -> None:
    figures = queries.published_figures(VIEWER, place)
    assert all(len(figure.citation) > 20 for figure in figures)
    assert all(1970 < figure.year < 2030 and figure.people > 0 for figure in figures)


def test_no_figure_stands_twice() -> None:
    figures = [figure for place in EVERYWHERE for figure in queries.published_figures(VIEWER, place)]
    assert len(set(figures)) == len(figures)


@pytest.mark.parametrize("asked", ["IL", "il"])
def test_one_country_stays_within_its_region(asked: str) -> None:
    assert "IL" not in EVERYWHERE
    found = queries.published_figures(VIEWER, asked)
    assert {figure.place for figure in found} == {"western-asia"}
    assert not any("srael" in figure.citation + figure.note for figure in found)


def test_the_total_of_that_region_does_not_give_it_away() -> None:
    """Several countries are merged into the total, so that what the others leave of it is no single country's."""
    of_region = {country.iso2 for country in places.countries_of("western-asia", "en")}
    assert of_region & set(EVERYWHERE) == NAMED


def test_the_figures_that_started_it_are_there() -> None:
    people = {figure.people for figure in queries.published_figures(VIEWER, "gb")}
    assert {93_285, 75_295, 350_000, 450_000, 200_000} <= people


@pytest.mark.parametrize("place", EVERYWHERE)
def test_every_place_has_an_interval_for_each_definition(place: str) -> None:
    sizes = queries.reconciled_size(VIEWER, place).sizes
    assert {size.definition for size in sizes} == set(Definition)
    assert all(0 < size.low < size.estimate < size.high for size in sizes)


def test_people_born_in_iraq_in_the_uk_are_about_as_many_as_the_census_says() -> None:
    born = queries.reconciled_size(VIEWER, "GB").sizes[0]
    assert born.low < 93_285 < born.high < 150_000


def test_what_is_no_place_is_not_found() -> None:
    with pytest.raises(NotFound):
        queries.published_figures(VIEWER, "Atlantis")
    with pytest.raises(NotFound):
        queries.reconciled_size(VIEWER, "KP")
