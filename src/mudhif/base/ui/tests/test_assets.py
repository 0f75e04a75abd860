"""What the browser loads is what we mean it to load."""

import re
from pathlib import Path

import pytest

STATIC = Path(__file__).parents[1] / "static" / "ui"
PROJECT = Path(__file__).parents[5]
FACES = [f"vazirmatn-{script}-{weight}-normal.woff2" for script in ("arabic", "latin") for weight in (400, 700)]
ORIGINALS = {
    "htmx.min.js": "htmx.org/dist/htmx.min.js",
    **{f"fonts/{face}": f"@fontsource/vazirmatn/files/{face}" for face in FACES},
}


@pytest.mark.parametrize(("ours", "original"), ORIGINALS.items())
def test_a_library_s_file_is_the_one_that_npm_locks(ours: str, original: str) -> None:
    source = PROJECT / "node_modules" / original
    if not source.exists():
        pytest.skip("npm's packages are not installed; make test installs them")
    assert (STATIC / ours).read_bytes() == source.read_bytes()


def test_style_sheets_use_logical_properties_only() -> None:
    sided = re.compile(
        r"(?<![\w-])(margin|padding|border|inset)-(left|right)|(?<![\w-])(left|right)\s*:|float\s*:|text-align:\s*(left|right)"
    )
    found = [path.name for path in STATIC.glob("*.css") if sided.search(path.read_text())]
    assert found == []


def test_colours_are_named_in_the_tokens_only() -> None:
    for name in ("components.css", "forms.css"):
        on_screen = (STATIC / name).read_text().split("@media print")[0]
        assert re.findall(r"#[0-9A-Fa-f]{3,8}\b(?![^(]*\))", on_screen) == []


def test_htmx_evaluates_nothing_and_is_loaded_where_it_is_used() -> None:
    pages = [path for path in (PROJECT / "src").rglob("*.html") if re.search(r"\bhx-", path.read_text())]
    expression = re.compile(
        r"hx-on|hx-vars|hx-ext|hx-(vals|headers|request)=.js:|hx-trigger=\"[^\"]*\w\[|hx-boost|hx-push-url"
    )
    assert pages
    assert [path.name for path in pages if expression.search(path.read_text())] == []
    assert [path.name for path in pages if "ui/_smoother.html" not in path.read_text()] == []
