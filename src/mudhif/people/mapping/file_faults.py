"""Why a whole file is refused, and what to do next: a sentence for each kind."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from mudhif.people.mapping.rules.faults import FileFault as Fault

FILE_FAULTS: dict[str, Promise] = {
    Fault.EMPTY: _("This file is empty."),
    Fault.TOO_LARGE: _("This file is larger than 64 MB. Split it, and start a register for each part."),
    Fault.WRONG_KIND: _("This is no table. Save the list as XLSX or CSV, and bring that."),
    Fault.OLD_EXCEL: _("This is an Excel file of the old kind, or one with a password. Save it as XLSX without one."),
    Fault.BINARY_EXCEL: _("This is a binary Excel file (XLSB). Save it as XLSX."),
    Fault.OPEN_DOCUMENT: _("This is an OpenDocument sheet. Save it as XLSX or CSV."),
    Fault.COMPRESSED: _("This file is compressed. Unpack it first, and bring the table itself."),
    Fault.NULS: _("This file holds bytes that no text has. Save the list again as CSV in UTF-8."),
    Fault.CONTROLS: _("This file holds control characters. Save the list again as CSV in UTF-8."),
    Fault.ENCODING: _("The letters of this file break off or do not fit together. Save it again in UTF-8."),
    Fault.BROKEN_QUOTES: _(
        "A quotation mark is opened and never closed, or stands inside a cell. Save the list again."
    ),
    Fault.LONG_CELL: _("A cell is longer than a cell can be. Look for an open quotation mark."),
    Fault.LONG_LINE: _("A line of this file never ends. It is no list of people."),
    Fault.TOO_MANY_COLUMNS: _("This table has more than 200 columns. Take out what is not needed."),
    Fault.TOO_MANY_ROWS: _("This table has more than 500,000 rows, blank ones included. Split it."),
    Fault.TOO_MANY_CELLS: _(
        "This sheet has more than 1,050,000 cells. Save it as CSV, or take out columns that are not needed."
    ),
    Fault.NO_HEADER: _("The first row names no columns. Write above each column what it holds."),
    Fault.NO_ROWS: _("There is a header and nothing below it."),
    Fault.FORMULA: _(
        "A cell holds a formula, which could do harm. Copy the sheet and paste values only, then save it."
    ),
    Fault.BROKEN_ZIP: _("This workbook is damaged or cut off. Save it again as XLSX."),
    Fault.ZIP_PASSWORD: _("A password protects this workbook. Save it without one."),
    Fault.ZIP_ENTRIES: _("This workbook has more parts than any real one."),
    Fault.ZIP_BOMB: _("This workbook would unpack to many times its size. Save only the one sheet as XLSX or CSV."),
    Fault.ZIP_NAMES: _("A part of this workbook leads out of it. It was not made by a spreadsheet."),
    Fault.ZIP_DOUBLES: _("Two parts of this workbook have one name. It was not made by a spreadsheet."),
    Fault.ZIP_OVERLAP: _("Parts of this workbook overlap. It was not made by a spreadsheet."),
    Fault.ZIP_NESTED: _("There is another archive inside this workbook. Take it out."),
    Fault.ZIP_METHOD: _("This workbook is packed in a way that spreadsheets do not use. Save it again as XLSX."),
    Fault.MACROS: _("This workbook holds macros. Save it as XLSX without them."),
    Fault.EMBEDDED: _("Something is embedded in this workbook. Copy the list alone into a new one."),
    Fault.EXTERNAL: _("This workbook leads to other files or servers. Copy the list as values into a new one."),
    Fault.ENTITIES: _("This workbook wants to load something while it is read. It was not made by a spreadsheet."),
    Fault.BROKEN_XML: _("The inside of this workbook is damaged. Save it again as XLSX."),
    Fault.XML_ENCODING: _("The inside of this workbook is in an unusual encoding. Save it again as XLSX."),
    Fault.XML_SHAPE: _("The inside of this workbook is nested as no spreadsheet does it. Save it again as XLSX."),
    Fault.XML_SIZE: _("The description of this workbook is endless. Copy the list alone into a new one."),
    Fault.NO_SHEET: _("This workbook has no visible sheet."),
    Fault.TOO_MANY_TEXTS: _("This workbook holds more texts than can be read at once. Save it as CSV, or split it."),
    Fault.CELL_ORDER: _("Rows or cells of this sheet stand in disorder. Save it again as XLSX."),
    Fault.BAD_TEXT_NUMBER: _("A cell points to a text that is not there. Save the workbook again."),
}


def sentence(fault: str, where: str = "") -> str:
    """The reason in the reader's language, and where it was found (`line 4`), which names nothing that stands there."""
    place = ""
    kind, _space, number = where.partition(" ")
    if number.isdecimal():
        place = str((_("(Line %s)") if kind == "line" else _("(Row %s)")) % number)
    return f"{FILE_FAULTS[fault]} {place}".strip()
