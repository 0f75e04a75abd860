"""Folders in the published format, as tests need them."""

import csv
import io
import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from mudhif.commons.dialogue.commands import dialogue

COMMENTS = ("timestamp", "datetime", "comment-id", "author-id", "agrees", "disagrees", "moderated", "comment-body")
VOTES = ("timestamp", "datetime", "comment-id", "voter-id", "vote")


def written(path: Path, header: Sequence[str], rows: Iterable[Sequence[object]], *, encoding: str = "utf-8") -> None:
    text = io.StringIO(newline="")
    csv.writer(text).writerows([header, *rows])
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(text.getvalue().encode(encoding))


def conversation(folder: Path, votes: Iterable[tuple[int, int, int]], refused: Sequence[int] = ()) -> Path:
    """Votes as (voter, statement, vote) in order of time, on ten statements in Chinese."""
    texts = (
        (0, "", each, 0, 0, 0, -1 if each in refused else 1, f"我们应该保护河流,第{each}条\n“水”") for each in range(10)
    )
    written(folder / "comments.csv", COMMENTS, texts)
    lines = ((time, "", statement, voter, vote) for time, (voter, statement, vote) in enumerate(votes))
    written(folder / "votes.csv", VOTES, lines)
    return folder


def two_camps(each: int = 15) -> list[tuple[int, int, int]]:
    """All agree on statement 9; on the others the camps are opposed, but for one vote of each."""
    return [
        (voter, statement, 1 if statement == 9 or (voter < each) ^ (statement == voter % 9) else -1)
        for voter in range(2 * each)
        for statement in range(10)
    ]


def run(*arguments: object) -> Result:
    return CliRunner().invoke(dialogue, ["analyse", *map(str, arguments)])


def analysed(*arguments: object) -> Any:
    done = run(*arguments, "--json")
    assert done.exit_code == 0, done.output
    return json.loads(done.stdout)
