"""Writing the taxonomy: the starter that ships with the project, and what a steward imports."""

from mudhif.atlas.skills.actions.importing import Imported, import_files, read_files, rows_in
from mudhif.atlas.skills.actions.installing import install

__all__ = ["Imported", "import_files", "install", "read_files", "rows_in"]
