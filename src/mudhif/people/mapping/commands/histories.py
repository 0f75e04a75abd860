"""Reading a table of capture histories from a file."""

import json
from pathlib import Path

from mudhif.base.foundation.command_line import BadInput


def read_table(path: Path) -> dict[str, object]:
    """The JSON object in a file; `BadInput` where there is none, or where a history comes twice."""
    try:
        found = json.loads(path.read_text(encoding="utf-8-sig"), object_pairs_hook=_once)
    except (ValueError, RecursionError) as error:
        raise BadInput(f"{path} is not JSON.") from error
    if not isinstance(found, dict):
        raise BadInput(f"{path} holds no JSON object of capture histories and counts.")
    return found


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    table = dict(pairs)
    if len(table) < len(pairs):
        twice = next(key for key, _ in pairs if sum(key == other for other, _ in pairs) > 1)
        raise BadInput(f"The history {twice} comes more than once.")
    return table
