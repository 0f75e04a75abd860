"""Translations on the command line."""

import click


@click.group()
def translations() -> None:
    """The catalogues of the three languages."""


@translations.command()
@click.argument("rooms", nargs=-1)
def extract(rooms: tuple[str, ...]) -> None:
    """Bring each room's catalogues up to date with its words (all rooms, or those named, such as work/needs)."""
    from mudhif.base.ui.catalogues import rooms_with_words, update

    for room in rooms_with_words(rooms):
        missing = update(room)
        click.echo(f"{room.name}: {', '.join(f'{language} {count} missing' for language, count in missing.items())}")


@translations.command("compile")
def compile_all() -> None:
    """Compile every catalogue (Babel; gettext is not needed)."""
    from mudhif.base.ui.catalogues import compile_catalogues

    click.echo(f"{compile_catalogues()} catalogues compiled.")


@translations.command()
@click.argument("rooms", nargs=-1)
def check(rooms: tuple[str, ...]) -> None:
    """List every string that a reader of Arabic or Kurdish would meet in English, or that two rooms say in two ways."""
    from mudhif.base.ui.catalogues import contradictions, rooms_with_words, untranslated

    found = [line for room in rooms_with_words(rooms) for line in untranslated(room)] + contradictions()
    click.echo("\n".join(found) or "Every string has its Arabic and its Kurdish.")
    raise SystemExit(1 if found else 0)
