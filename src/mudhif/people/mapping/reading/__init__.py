"""Reading a register's file, whoever made it: safe first, then generous.

`read_register(path_or_bytes)` is the whole of it; it needs no database. `look` says what would be read, `opened` and
`each_row` do it as a stream.
"""

from mudhif.people.mapping.reading.registers import LATEST, RegisterFile, each_row, look, read_register
from mudhif.people.mapping.reading.surveys import Survey, survey
from mudhif.people.mapping.reading.tables import opened

__all__ = ["LATEST", "RegisterFile", "Survey", "each_row", "look", "opened", "read_register", "survey"]
