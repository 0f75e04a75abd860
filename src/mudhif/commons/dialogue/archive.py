"""The files of a dialogue as one zip, in the format that Polis publishes."""

import csv
import io
import zipfile
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime
from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import override

from mudhif.base.foundation.home import LANGUAGES
from mudhif.base.foundation.spreadsheets import as_text
from mudhif.commons.dialogue.data_words import FILES, LEFT_OUT, LICENCE, LICENCE_ADDRESS
from mudhif.commons.dialogue.queries import DialogueData, PublishedStatement
from mudhif.commons.dialogue.rules.publishing import Published, Tally, row_counts

Cell = str | int | None
COMMENTS: Final = (
    "timestamp", "datetime", "comment-id", "author-id", "agrees", "disagrees", "moderated", "comment-body", "language",
    *(f"in-{language}" for language in LANGUAGES),
)  # fmt: skip
TALLIES: Final = ("comment-id", "group-id", "participants", "agrees", "disagrees", "passes")
ROWS: Final = ("participant", "group-id", "n-comments", "n-votes", "n-agree", "n-disagree")


def archived(data: DialogueData, address: str) -> bytes:
    """The zip. `address` is where the dialogue stands, to be named as the licence asks."""
    files = {
        "README.txt": _readme(data, address),
        "LICENSE.txt": f"Creative Commons Attribution 4.0 International (CC BY 4.0)\n{LICENCE_ADDRESS}\n\n{address}\n",
        "comments.csv": _table(COMMENTS, _comments(data)),
    }
    if data.votes is not None:
        files["tallies.csv"] = _table(TALLIES, _tallies(data.votes))
        if data.votes.rows:
            numbers = tuple(str(number) for number in range(len(data.statements)))
            files["participants-votes.csv"] = _table((*ROWS, *numbers), _rows(data.votes))
    return _zipped(files, data.day)


def _zipped(files: dict[str, str], day: date) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            entry = zipfile.ZipInfo(name, (day.year, day.month, day.day, 0, 0, 0))
            archive.writestr(entry, text.encode(), zipfile.ZIP_DEFLATED)
    return made.getvalue()


def _table(header: Iterable[str], rows: Iterable[Iterable[Cell]]) -> str:
    text = io.StringIO(newline="")
    csv.writer(text).writerows([header, *rows])
    return text.getvalue()


def _comments(data: DialogueData) -> Iterator[list[Cell]]:
    everyone = data.votes.everyone if data.votes else None
    for number, one in enumerate(data.statements):
        counted: list[Cell] = [everyone.agrees[number], everyone.disagrees[number]] if everyone else [None, None]
        yield [_midnight(one.day), one.day.isoformat(), number, None, *counted, int(one.read), *_words(one)]


def _midnight(day: date) -> int:
    """Milliseconds from 1970 to the beginning of the day, UTC."""
    return int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp()) * 1000


def _words(one: PublishedStatement) -> list[Cell]:
    every = {one.words.language: one.words.text, **dict(one.words.others)}
    others = (every.get(language, "") if language != one.words.original else "" for language in LANGUAGES)
    return [as_text(one.words.written), one.words.original, *map(as_text, others)]


def _tallies(votes: Published) -> Iterator[list[Cell]]:
    for tally in (votes.everyone, *votes.groups):
        yield from _of(tally)


def _of(tally: Tally) -> Iterator[list[Cell]]:
    group = "all" if tally.group is None else tally.group
    for number, counts in enumerate(zip(tally.agrees, tally.disagrees, tally.passes, strict=True)):
        yield [number, group, tally.people, *counts]


def _rows(votes: Published) -> Iterator[list[Cell]]:
    for number, row in enumerate(votes.rows):
        yield [number, row.group, None, *row_counts(row), *row.votes]


def _readme(data: DialogueData, address: str) -> str:
    """What the files hold, in three languages one after another."""
    parts = [f"{data.card.question}\n{address}\n{data.day.isoformat()}\n"]
    for language in LANGUAGES:
        with override(language):
            lines = [_("What the files hold"), ""]
            lines += [f"{name}\n    {words}" for name, words in FILES.items()]
            lines += ["", *(str(words) for words in LEFT_OUT), "", str(LICENCE)]
            parts.append("\n".join(lines) + "\n")
    return "\n\n".join(parts)
