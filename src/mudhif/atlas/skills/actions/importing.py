"""What a steward imports from the European Commission's files."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from django.db import transaction

from mudhif.atlas.skills.actions.rows import Report
from mudhif.atlas.skills.actions.storing import store
from mudhif.atlas.skills.actions.versions import mark_changed
from mudhif.atlas.skills.esco.official import read
from mudhif.atlas.skills.models import Source
from mudhif.atlas.skills.rules import Taxonomy
from mudhif.base.foundation.viewer import Viewer
from mudhif.base.trail.actions import record


@dataclass(frozen=True, slots=True)
class Imported:
    """What the files hold, and how many rows came and went because of them."""

    concepts: int
    names: int
    relations: int
    added: int
    removed: int


def read_files(paths: Sequence[Path]) -> Taxonomy:
    """All files together, in any order. Raises BadTaxonomy for the first that cannot be taken; nothing is written."""
    taxonomy = Taxonomy()
    for path in paths:
        taxonomy.add(read(path))
    return taxonomy


def import_files(viewer: Viewer, taxonomy: Taxonomy, report: Report = lambda _rows: None) -> Imported:
    """Store what `read_files` read: all of it or, where it does not fit what is here, nothing. Safe to repeat.

    `report` is called with numbers of rows dealt with; together they are about `rows_in(taxonomy)`.
    Raises BadTaxonomy where names or relations speak of concepts that are not here.
    """
    with transaction.atomic():
        changed = store(taxonomy, Source.ESCO, report)
        if changed:
            mark_changed()
        imported = Imported(len(taxonomy.things), len(taxonomy.names), len(taxonomy.relations),
                            changed.added, changed.removed)  # fmt: skip
        facts = {"concepts": imported.concepts, "names": imported.names, "relations": imported.relations}
        record(viewer, "skills.imported", facts=facts | {"added": changed.added, "removed": changed.removed})
    return imported


def rows_in(taxonomy: Taxonomy) -> int:
    """How many rows the import deals with, for a bar of progress."""
    return len(taxonomy.things) + len(taxonomy.names) + len(taxonomy.broader) + len(taxonomy.relations)
