"""A row as text to seal, and back."""

import json
from dataclasses import asdict, fields
from datetime import date

from mudhif.people.mapping.rules.columns import Column, How
from mudhif.people.mapping.rules.fields import Field
from mudhif.people.mapping.rules.never_held import Never
from mudhif.people.mapping.rules.rows import RegisterRow

_PLAIN = tuple(field.name for field in fields(RegisterRow) if field.name not in {"birth_date", "row"})


def to_text(row: RegisterRow) -> str:
    """What a row says, without what it leaves blank."""
    said = {name: value for name in _PLAIN if (value := getattr(row, name))}
    if row.birth_date:
        said["birth_date"] = row.birth_date.isoformat()
    return json.dumps(said, ensure_ascii=False, separators=(",", ":"))


def from_text(number: int, text: str) -> RegisterRow:
    """The row again."""
    said = json.loads(text)
    if "birth_date" in said:
        said["birth_date"] = date.fromisoformat(said["birth_date"])
    return RegisterRow(row=number, **said)


def columns_to_text(columns: tuple[Column, ...], known: dict[str, object]) -> str:
    """The columns, and what else was found out about the file."""
    return json.dumps({"columns": [asdict(column) for column in columns], **known}, ensure_ascii=False)


def columns_from_text(text: str) -> tuple[tuple[Column, ...], dict[str, object]]:
    """The columns again."""
    said = json.loads(text)
    return tuple(_column(one) for one in said.pop("columns")), said


def _column(said: dict[str, object]) -> Column:
    return Column(
        index=int(str(said["index"])),
        header=str(said["header"]),
        field=Field(str(said["field"])) if said["field"] else None,
        how=How(str(said["how"])),
        never=Never(str(said["never"])) if said["never"] else None,
        sample=tuple(map(str, said["sample"])) if isinstance(said["sample"], list) else (),
    )
