"""An old phone on a bad line can load a page."""

import gzip
import re

import pytest
from django.contrib.staticfiles import finders
from django.test import Client

pytestmark = pytest.mark.django_db
KILOBYTE = 1024


def loaded_by(page: str) -> set[str]:
    """The files that a browser loads with the page, without those that a style sheet names."""
    return {
        path.split("/static/")[1].split("#")[0] for path in re.findall(r'(?:href|src)="([^"]*/static/[^"]+)"', page)
    }


def size_of(path: str) -> int:
    found = finders.find(path)
    assert isinstance(found, str), path
    with open(found, "rb") as file:  # noqa: PTH123
        content = file.read()
    return len(content) if path.endswith(".woff2") else len(gzip.compress(content))


@pytest.mark.parametrize("language", ["ar", "ckb", "en"])
@pytest.mark.parametrize("first", ["", "needs/", "skills/", "account/login/"])
def test_the_first_load_is_at_most_80_kilobytes_and_160_with_its_two_weights(
    client: Client, language: str, first: str
) -> None:
    page = client.get(f"/{language}/{first}").content
    files = loaded_by(page.decode())
    script = "latin" if language == "en" else "arabic"
    fonts = sum(size_of(f"ui/fonts/vazirmatn-{script}-{weight}-normal.woff2") for weight in (400, 700))
    others = len(gzip.compress(page)) + sum(size_of(path) for path in files if not path.endswith(".woff2"))
    assert others <= 80 * KILOBYTE
    assert others + fonts <= 160 * KILOBYTE
