"""Anyone reads where people are, in figures that carry their intervals."""

import csv
import io
import re

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from mudhif.people.mapping.pages.trends import trend
from mudhif.people.mapping.tests.chance import could_mean

pytestmark = pytest.mark.django_db


def page_of(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def test_before_the_first_release_the_map_says_when_it_comes(client: Client) -> None:
    assert "لم يُنشر شيء بعد" in page_of(client, "/ar/map/")


def test_every_country_that_is_told_stands_in_the_table_with_its_interval(client: Client, released: str) -> None:
    page = page_of(client, "/en/map/")
    assert page.count('<td class="n sub">') >= 2
    assert "Sweden" in page
    assert "United Kingdom" in page


def test_numbers_are_in_the_readers_digits(client: Client, released: str) -> None:
    page = page_of(client, "/ckb/map/")
    assert "سوید" in page
    assert re.search(r'<td class="n"><b>[٠-٩]+</b></td>', page)


def test_a_link_carries_the_view(client: Client, released: str) -> None:
    page = page_of(client, "/en/map/?group=7")
    assert '<option value="7" selected>' in page
    assert "/en/map/SE/?group=7" in page


def test_what_an_address_gets_wrong_counts_as_not_asked(client: Client, released: str) -> None:
    assert "Sweden" in page_of(client, "/en/map/?group=x&decade=%00&quarter=1999-Q9")


def test_a_country_shows_what_others_have_published_with_the_pull_of_each(client: Client, released: str) -> None:
    page = page_of(client, "/en/map/GB/")
    assert "93,285" in page
    assert "Its pull, per cent" in page
    assert "350,000" in page


def test_a_country_without_a_release_still_shows_its_sources(client: Client) -> None:
    assert "UN DESA 2019" in page_of(client, "/ar/map/SE/")


def test_one_country_is_answered_with_its_region(client: Client, released: str) -> None:
    assert "<h1>Western Asia</h1>" in page_of(client, "/en/map/IL/")
    assert client.get("/en/map/xx/").status_code == 404


def test_the_map_takes_a_fixed_number_of_queries(
    client: Client, released: str, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(14):
        client.get("/en/map/")
    with django_assert_max_num_queries(13):
        client.get("/en/map/SE/")


def test_a_release_is_taken_away_as_a_table_that_adds_up(client: Client, released: str) -> None:
    answer = client.get(f"/en/map/releases/{released}.csv")
    rows = list(csv.DictReader(io.StringIO(answer.content.decode())))
    plain = [row for row in rows if not row["isco_major_group"] and not row["decade_of_leaving"] and not row["city"]]
    world = next(row for row in plain if not row["region"])
    assert could_mean(int(world["low"]), 900, int(world["high"]))
    assert sum(int(row["people"]) for row in plain if row["country"] not in {"", "-"}) <= int(world["people"])


def test_the_second_line_of_hxl_is_hashtags(client: Client, released: str) -> None:
    lines = client.get(f"/en/map/releases/{released}.hxl.csv").content.decode().splitlines()
    assert all(tag.startswith("#") for tag in lines[1].split(","))


def test_a_release_is_read_once_a_page(
    client: Client, released: str, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(13) as asked:
        client.get("/en/map/SE/")
    assert sum('"keys"' in query["sql"] for query in asked.captured_queries) == 1


def test_json_ld_names_method_licence_and_the_hash_on_the_record(client: Client, released: str) -> None:
    dataset, *observations = client.get(f"/en/map/releases/{released}.jsonld").json()["@graph"]
    assert dataset["license"].startswith("https://creativecommons.org/")
    assert dataset["identifier"].startswith("sha256:")
    assert all(one["minValue"] <= one["value"] <= one["maxValue"] for one in observations)
    assert client.get("/en/map/releases/1999-Q1.jsonld").status_code == 404


@pytest.mark.parametrize("asked", ["", "?town=300&noise=less", "?town=x&noise=%00"])
def test_the_noise_can_be_drawn_again_without_a_script(client: Client, asked: str) -> None:
    assert page_of(client, f"/en/map/protection/{asked}").count('class="tick"') == 60


def test_a_trend_starts_at_zero_and_runs_from_left_to_right() -> None:
    line = trend([(2000, 30_000), (1990, 10_000), (2010, 20_000)], "ar")
    assert line is not None
    assert [point.year for point in line.points] == ["١٩٩٠", "٢٠٠٠", "٢٠١٠"]
    assert line.levels[0][1] == "٠"
    assert line.points[1].y < line.points[2].y < line.points[0].y


def test_one_year_makes_no_trend() -> None:
    assert trend([(2000, 5)], "en") is None
