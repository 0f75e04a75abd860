"""Message catalogues: extracted from Python and templates, updated and compiled with Babel."""

import io
from collections import defaultdict
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from babel.messages import pofile
from babel.messages.catalog import Catalog, Message
from babel.messages.checkers import python_format
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from django.utils.translation import template as django_template

SOURCE = Path(__file__).resolve().parents[2]
LANGUAGES = ("ar", "ckb")
# The order in which our Arabic gives its six forms, as gettext and Django count them: from 11 to 99 the fifth, from 100
# the sixth. Babel's own rule has these two the other way round.
ARABIC_FORMS = (
    "nplurals=6; plural=n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 && n%100<=99 ? 4 : 5;"
)
KEYWORDS = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "npgettext": ((1, "c"), 2, 3),
}
Found = tuple[str, int, str | tuple[str, ...], str | None]
# Letters that look right and are not: Arabic's own in Central Kurdish, where they break search and sorting.
FOREIGN_LETTERS = {"ckb": frozenset("هكيىةأإؤ"), "ar": frozenset("ھکیەێۆڵڕ")}


def rooms_with_words(names: Sequence[str] = ()) -> list[Path]:
    """The folders that hold a catalogue of their own: every room, and the configuration."""
    if names:
        return [SOURCE / name for name in names]
    return sorted(path.parent for path in SOURCE.rglob("apps.py"))


def _source(path: Path) -> str:
    text = path.read_text(encoding="utf-8")
    return django_template.templatize(text) if path.suffix in {".html", ".txt"} else text


def words_of(room: Path) -> Iterator[Found]:
    """Every string a room says: place, line, message (with plural), context."""
    inner = {path.parent for path in room.glob("*/**/apps.py")}  # a room within the room has its own catalogue
    files = [*room.rglob("*.py"), *room.glob("templates/**/*.html"), *room.glob("templates/**/*.txt")]
    own = (file for file in files if inner.isdisjoint(file.parents))
    for path in sorted(file for file in own if "tests" not in file.parts and "migrations" not in file.parts):
        options = {"keywords": KEYWORDS}
        source = io.BytesIO(_source(path).encode())
        for line, message, _comments, context in extract("python", source, options["keywords"]):
            yield str(path.relative_to(SOURCE)), line, message, context


def template_of(room: Path) -> Catalog:
    """A catalogue with every string and no translation."""
    catalogue = Catalog(project="Mudhif", charset="utf-8")
    for place, _line, message, context in words_of(room):
        if message and message != ("", ""):
            catalogue.add(message, locations=[(place, 0)], context=context)
    return catalogue


def catalogue_path(room: Path, language: str) -> Path:
    """Where a room's catalogue lives."""
    return room / "locale" / language / "LC_MESSAGES" / "django.po"


def read(path: Path, language: str) -> Catalog:
    """The catalogue in a file; an empty one where there is none."""
    catalogue = Catalog(locale=language, project="Mudhif", charset="utf-8")
    if path.exists():
        with path.open("rb") as file:
            catalogue = pofile.read_po(file, locale=language)
    if language == "ar":
        catalogue.mime_headers = [("Plural-Forms", ARABIC_FORMS)]
    return catalogue


def update(room: Path) -> dict[str, int]:
    """Bring a room's catalogues up to date; the number still missing in each language."""
    template = template_of(room)
    counts = {}
    for language in LANGUAGES:
        catalogue = read(catalogue_path(room, language), language)
        catalogue.update(template, no_fuzzy_matching=True, update_creation_date=False)
        catalogue.obsolete.clear()
        path = catalogue_path(room, language)
        if len(catalogue):
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("wb") as file:
                pofile.write_po(file, catalogue, sort_output=True, omit_header=False, width=110)
        counts[language] = sum(not _translated(message) for message in catalogue if message.id)
    return counts


def _translated(message: Message) -> bool:
    strings = message.string if isinstance(message.string, (list, tuple)) else [message.string]
    return all(strings) and not message.fuzzy


def untranslated(room: Path) -> list[str]:
    """What a reader would meet in English, or with a broken placeholder: one line each."""
    wanted = [message for message in template_of(room) if message.id]
    lines = []
    for language in LANGUAGES:
        catalogue = read(catalogue_path(room, language), language)
        for message in wanted:
            found = catalogue.get(message.id if isinstance(message.id, str) else message.id[0], message.context)
            if found is None or not _translated(found):
                lines.append(f"{language} {room.relative_to(SOURCE)}: {message.id!r}")
            elif problem := _broken(catalogue, found) or _misspelled(language, found):
                lines.append(f"{language} {room.relative_to(SOURCE)}: {message.id!r}: {problem}")
    return lines


def _broken(catalogue: Catalog, message: Message) -> str:
    try:
        if message.python_format:
            python_format(catalogue, message)
    except ValueError as error:
        return str(error)
    return ""


def foreign_letters(language: str, text: str) -> list[str]:
    """Letters in a text that belong to the other of the two alphabets and look like the language's own."""
    return sorted(FOREIGN_LETTERS[language].intersection(text))


def _misspelled(language: str, message: Message) -> str:
    strange = foreign_letters(language, "".join(_forms(message)))
    return f"letters of another alphabet: {' '.join(strange)}" if strange else ""


def contradictions() -> list[str]:
    """What two rooms say in English with the same words and translate in two ways: readers would meet only one of
    them, whichever is loaded first. One line each; where the sense differs, a context keeps them apart."""
    said: dict[tuple[str, str | None, str], dict[tuple[str, ...], str]] = defaultdict(dict)
    for room in rooms_with_words():
        for language in LANGUAGES:
            for message in read(catalogue_path(room, language), language):
                if message.id:
                    words = message.id if isinstance(message.id, str) else message.id[0]
                    said[language, message.context, words].setdefault(_forms(message), str(room.relative_to(SOURCE)))
    return [
        f"{key[0]}: {key[2]!r} differs in {', '.join(rooms.values())}" for key, rooms in said.items() if len(rooms) > 1
    ]


def _forms(message: Message) -> tuple[str, ...]:
    return (message.string,) if isinstance(message.string, str) else tuple(message.string or ())


def compile_catalogues() -> int:
    """Write a `.mo` beside each `.po` that is newer, on all cores; the number of catalogues."""
    paths = sorted(SOURCE.glob("**/locale/*/LC_MESSAGES/django.po"))
    stale = [path for path in paths if _is_stale(path)]
    if stale:
        with ProcessPoolExecutor() as cores:
            list(cores.map(_compile, stale))
    return len(paths)


def _is_stale(path: Path) -> bool:
    target = path.with_suffix(".mo")
    return not target.exists() or target.stat().st_mtime < path.stat().st_mtime


def _compile(path: Path) -> None:
    with path.with_suffix(".mo").open("wb") as file:
        write_mo(file, read(path, path.parts[-3]))
