"""Why a file, a column or a row is not taken."""

from dataclasses import dataclass
from enum import StrEnum


class FileFault(StrEnum):
    """Why a whole file is refused. Nothing of it is stored then."""

    EMPTY = "empty"
    TOO_LARGE = "too_large"
    WRONG_KIND = "wrong_kind"
    OLD_EXCEL = "old_excel"
    BINARY_EXCEL = "binary_excel"
    OPEN_DOCUMENT = "open_document"
    COMPRESSED = "compressed"
    NULS = "nuls"
    CONTROLS = "controls"
    ENCODING = "encoding"
    BROKEN_QUOTES = "broken_quotes"
    LONG_CELL = "long_cell"
    LONG_LINE = "long_line"
    TOO_MANY_COLUMNS = "too_many_columns"
    TOO_MANY_ROWS = "too_many_rows"
    TOO_MANY_CELLS = "too_many_cells"
    NO_HEADER = "no_header"
    NO_ROWS = "no_rows"
    FORMULA = "formula"
    BROKEN_ZIP = "broken_zip"
    ZIP_PASSWORD = "zip_password"  # noqa: S105  (a kind of fault)
    ZIP_ENTRIES = "zip_entries"
    ZIP_BOMB = "zip_bomb"
    ZIP_NAMES = "zip_names"
    ZIP_DOUBLES = "zip_doubles"
    ZIP_OVERLAP = "zip_overlap"
    ZIP_NESTED = "zip_nested"
    ZIP_METHOD = "zip_method"
    MACROS = "macros"
    EMBEDDED = "embedded"
    EXTERNAL = "external"
    ENTITIES = "entities"
    BROKEN_XML = "broken_xml"
    XML_ENCODING = "xml_encoding"
    XML_SHAPE = "xml_shape"
    XML_SIZE = "xml_size"
    NO_SHEET = "no_sheet"
    TOO_MANY_TEXTS = "too_many_texts"
    CELL_ORDER = "cell_order"
    BAD_TEXT_NUMBER = "bad_text_number"


class RowFault(StrEnum):
    """Why a row does not go on, or one of its values."""

    NO_NAME = "no_name"
    TOO_FEW_CELLS = "too_few_cells"
    TOO_MANY_CELLS = "too_many_cells"
    TOO_LONG = "too_long"
    BAD_DATE = "bad_date"
    DATE_OUT_OF_RANGE = "date_out_of_range"
    BAD_YEAR = "bad_year"
    BAD_PHONE = "bad_phone"
    BAD_MAIL = "bad_mail"
    SHEET_ERROR = "sheet_error"
    NEVER_HELD = "never_held"
    BROKEN_LETTERS = "broken_letters"


class Warned(StrEnum):
    """What a person should know of a file that was read."""

    ORDER_ASSUMED = "order_assumed"
    ORDER_MIXED = "order_mixed"
    MORE_SHEETS = "more_sheets"
    NO_NAMES = "no_names"
    BY_VALUES = "by_values"
    LINES_BEFORE_HEADER = "lines_before_header"
    LEGACY_ENCODING = "legacy_encoding"


class RefusedFile(Exception):  # noqa: N818  (read aloud where it is raised)
    """A whole file is refused. `where` names the place (a line, a sheet), never what stands in it."""

    def __init__(self, fault: FileFault, where: str = "") -> None:
        super().__init__(fault, where)  # all of it, so that it comes back whole from another process
        self.fault = fault
        self.where = where

    def __str__(self) -> str:
        return f"{self.fault}: {self.where}" if self.where else str(self.fault)


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that was not taken, or a value of it: where, and why. It never repeats what the cell held.

    `row` counts the data rows from 1; `line` is the line of the text file or the row of the sheet; `column` counts
    from 0, and is None where the whole row is meant.
    """

    row: int
    line: int
    column: int | None
    reason: RowFault
