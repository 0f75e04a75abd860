"""Kinds, states, fields, duties and every reason of refusal in words."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from mudhif.people.mapping.models import Stage, State
from mudhif.people.mapping.rules.deciding import Verdict
from mudhif.people.mapping.rules.duties import Answer, Basis, Duty, Kind
from mudhif.people.mapping.rules.faults import RowFault, Warned
from mudhif.people.mapping.rules.fields import Field
from mudhif.people.mapping.rules.never_held import Never

KINDS: dict[str, Promise] = {
    Kind.CONSULAR: _("Consular register"),
    Kind.MEMBERS: _("Members of an association"),
    Kind.ALUMNI: _("Graduates of a school or university"),
    Kind.OTHER: _("Another list"),
}
STATES: dict[str, Promise] = {
    State.STARTED: _("Nothing brought yet"),
    State.READ: _("Columns to confirm"),
    State.READING: _("Being read"),
    State.HELD: _("Held"),
}
STATE_CHIPS: dict[str, str] = {
    State.STARTED: "",
    State.READ: "chip-ask",
    State.READING: "chip-look",
    State.HELD: "chip-done",
}
STAGES: dict[str, Promise] = {
    Stage.LINKING: _("Being compared"),
    Stage.DECIDING: _("Compared"),
    Stage.ESTIMATED: _("Estimated, links erased"),
}
STAGE_CHIPS: dict[str, str] = {
    Stage.LINKING: "chip-look",
    Stage.DECIDING: "chip-ask",
    Stage.ESTIMATED: "chip-done",
}
ANSWERED: dict[str, Promise] = {
    Verdict.SAME: _("one person"),
    Verdict.DIFFERENT: _("two persons"),
    Verdict.UNSURE: _("left open"),
}
FIELDS: dict[str, Promise] = {
    Field.FULL_NAME: _("Full name"),
    Field.NAME_IN_PASSPORT: _("Name in Latin letters"),
    Field.GIVEN: _("Given name"),
    Field.FATHER: _("Father’s name"),
    Field.GRANDFATHER: _("Grandfather’s name"),
    Field.FAMILY: _("Family name"),
    Field.BIRTH_DATE: _("Date of birth"),
    Field.BIRTH_YEAR: _("Year of birth"),
    Field.PHONE: _("Telephone"),
    Field.OTHER_PHONE: _("Second telephone"),
    Field.MAIL: _("Mail address"),
    Field.OTHER_MAIL: _("Second mail address"),
    Field.COUNTRY: _("Country of residence"),
    Field.CITY: _("City of residence"),
    Field.OCCUPATION: _("Occupation"),
    Field.LEFT_YEAR: _("Year of leaving"),
    Field.ROW_KEY: _("Number in your list"),
}
NEVER: dict[str, Promise] = {
    Never.RELIGION: _("It would say who belongs to which religion or sect. People have been killed for that."),
    Never.ETHNICITY: _("It would say who is Arab, Kurd, Turkmen, Assyrian. People have been driven out for that."),
    Never.TRIBE: _("It would say who belongs to which tribe. Nobody is chosen or shut out by that here."),
    Never.PARTY: _("It would say who stands by which party. Lists of that have cost lives and jobs."),
    Never.UNION: _("It would say who is in which union. European law guards that specially."),
    Never.SEXUALITY: _("It would say whom somebody loves. People have been killed for that."),
    Never.BIRTHPLACE: _("It would say where somebody was born, and a birthplace gives sect and origin away."),
    Never.HOME: _("It would say from which governorate or place in Iraq somebody comes, and that gives sect away."),
}
ROW_FAULTS: dict[str, Promise] = {
    RowFault.NO_NAME: _("There is no name in this line."),
    RowFault.TOO_FEW_CELLS: _("This line has fewer cells than the header."),
    RowFault.TOO_MANY_CELLS: _("This line has more cells than the header."),
    RowFault.TOO_LONG: _("This cell is longer than 200 letters."),
    RowFault.BAD_DATE: _("This is no day that the calendar knows, or not in the order of this column."),
    RowFault.DATE_OUT_OF_RANGE: _("Nobody on a list today was born then."),
    RowFault.BAD_YEAR: _("This is no year in which it can have been."),
    RowFault.BAD_PHONE: _("This is no telephone number."),
    RowFault.BAD_MAIL: _("This is no mail address."),
    RowFault.SHEET_ERROR: _("The spreadsheet shows an error in this cell."),
    RowFault.NEVER_HELD: _("This cell names a religion, an origin or a party. It is never held."),
    RowFault.BROKEN_LETTERS: _("Some letters of this cell are broken."),
}
WARNED: dict[str, Promise] = {
    Warned.ORDER_ASSUMED: _("No day in the file tells whether days or months stand first. Say which, below."),
    Warned.ORDER_MIXED: _("Some days are written in another order than most. Their lines will be listed as bad."),
    Warned.MORE_SHEETS: _("The workbook has more sheets. Only the first is read."),
    Warned.NO_NAMES: _("No column was recognised as a name. Choose it below."),
    Warned.BY_VALUES: _("Some columns were recognised by what stands in them. Look at them twice."),
    Warned.LINES_BEFORE_HEADER: _("Lines above the header were passed over."),
    Warned.LEGACY_ENCODING: _("The file is in an old Windows encoding. See whether the letters are right."),
}
DUTIES: dict[str, Promise] = {
    Duty.PURPOSE: _("What the list is for"),
    Duty.CONTROLLER: _("Who answers for it"),
    Duty.BASIS: _("On which legal basis"),
    Duty.NOTICE: _("Telling the people on it"),
    Duty.ASSESSMENT: _("Weighing the risk to them"),
    Duty.TRANSFER: _("Sending it out of Europe"),
    Duty.RIGHTS: _("Whom they can turn to"),
}
BASES: dict[str, Promise] = {
    Basis.PUBLIC_TASK: _("A task in the public interest, or official authority: Article 6(1)(e)"),
    Basis.LEGITIMATE_INTEREST: _("A legitimate interest that outweighs theirs: Article 6(1)(f)"),
    Basis.LEGAL_OBLIGATION: _("A law that obliges you: Article 6(1)(c)"),
    Basis.CONSENT: _("Their own consent, which you can show: Article 6(1)(a)"),
}
ANSWERS: dict[str, Promise] = {
    Answer.DONE: _("It is done"),
    Answer.NOT_FOR_US: _("It does not apply to us, because:"),
}


def field_choices() -> list[tuple[str, str]]:
    """For a form's field, given as the function itself; first, that the column is left where it is."""
    return [("", str(_("Leave out"))), *((kind, str(words)) for kind, words in FIELDS.items())]
