"""Screenshots of every page, in three languages and two widths: `python -m tests.shots [--only NAME]`."""

import html
import sys
import tempfile
from itertools import groupby
from pathlib import Path

import click
from playwright.sync_api import Browser
from playwright.sync_api import Page as Tab

from tests.browser import Watch, chromium, sideways, signed_in
from tests.browser_setup import prepare_chromium
from tests.pages import ANSWERS, LANGUAGES, PAGES, Page
from tests.served import House, seed, served

WIDTHS = {360: 780, 1280: 900}


def shoot(browser: Browser, house: House, pages: list[Page], views: list[tuple[int, str]], out: Path) -> list[str]:
    """Photograph the pages in each width and language; what a machine can see to be wrong."""
    watch = Watch()
    with click.progressbar(length=len(pages) * len(views), label="photographing", file=sys.stderr) as bar:
        for role, of_role in groupby(sorted(pages, key=lambda page: page.role), key=lambda page: page.role):
            shown = list(of_role)
            for width, language in views:
                size = {"width": width, "height": WIDTHS[width]}
                context = signed_in(browser.new_context(viewport=size, locale=language), house, role)  # type: ignore[arg-type]
                watch.context(context)
                tab = context.new_page()
                for page in shown:
                    watch.found += _shot(tab, house, page, language, out / f"{page.name}.{language}.{width}.png")
                    bar.update(1)
                context.close()
    return watch.found


def _shot(tab: Tab, house: House, page: Page, language: str, file: Path) -> list[str]:
    answer = tab.goto(house.address + house.addresses[page.name][language])
    tab.evaluate("document.fonts.ready")
    tab.screenshot(path=file, full_page=True)
    status = answer.status if answer else 0
    wrong = [f"{file.stem}: answers {status}"] if status != ANSWERS.get(page.name, 200) else []
    wrong += [f"{file.stem}: sticks out: {what}" for what in sideways(tab)]
    return wrong


def contact_sheet(pages: list[Page], out: Path) -> None:
    """All pictures on one page."""
    rows = []
    for page in pages:
        files = [f"{page.name}.{language}.{width}.png" for language in LANGUAGES for width in WIDTHS]
        pictures = "".join(f'<a href="{file}"><img loading="lazy" src="{file}" alt="{file}"></a>' for file in files)
        rows.append(f"<h2>{html.escape(page.name)} · {html.escape(page.role)}</h2><div>{pictures}</div>")
    style = "body{font-family:sans-serif}div{display:flex;gap:1rem;align-items:start}img{height:24rem}"
    sheet = f'<!doctype html><meta charset="utf-8"><title>Mudhif</title><style>{style}</style>{"".join(rows)}'
    (out / "index.html").write_text(sheet, encoding="utf-8")


@click.command()
@click.option("--only", multiple=True, help="Only the pages whose names begin so; may be given several times.")
@click.option("--language", "languages", multiple=True, type=click.Choice(LANGUAGES), default=LANGUAGES)
@click.option("--width", "widths", multiple=True, type=click.Choice(sorted(WIDTHS)), default=tuple(WIDTHS))
@click.option("--out", default="var/shots", show_default=True, type=click.Path(path_type=Path), help="Where to.")
@click.option("--house", type=click.Path(path_type=Path), help="A folder with a house that was sown before.")
def main(
    only: tuple[str, ...], languages: tuple[str, ...], widths: tuple[int, ...], out: Path, house: Path | None
) -> None:
    """Photograph every page for people to look at."""
    if not prepare_chromium(click.echo):
        raise SystemExit(1)
    out.mkdir(parents=True, exist_ok=True)
    wanted = [page for page in PAGES if not only or page.name.startswith(only)]
    with tempfile.TemporaryDirectory(prefix="mudhif-shots-") as folder:
        data = house or Path(folder)
        if not (data / "house.json").exists():
            click.echo("sowing a house; this takes half a minute")
            seed(data)
        with served(data) as found, chromium() as browser:
            views = [(width, language) for width in widths for language in languages]
            wrong = shoot(browser, found, wanted, views, out)
    contact_sheet(wanted, out)
    click.echo("\n".join([*wrong, f"{len(wanted) * len(views)} pictures in {out}/index.html"]))


if __name__ == "__main__":
    main()
