"""Choices that this room offers to the forms of others: languages, levels, modes. Given to fields as functions."""

from django.utils.translation import gettext_lazy as _

from mudhif.base.ui.languages import reader_language
from mudhif.people.members.rules import CEFR, Mode
from mudhif.people.members.rules.checking import Method, Subject
from mudhif.people.members.rules.tongues import TONGUES, tongue_name

MODES = {
    Mode.REMOTE: _("From where I am: online, by telephone"),
    Mode.VISIT: _("A short visit: days or weeks"),
    Mode.CIRCULAR: _("Coming and going: several stays a year"),
    Mode.RETURN: _("Returning for good, if it fits"),
}
SKILL_LEVELS = {
    1: _("1: I have learnt it"),
    2: _("2: I do it with guidance"),
    3: _("3: I do it on my own"),
    4: _("4: I lead others in it"),
    5: _("5: I teach those who do it"),
}
CEFR_LEVELS = {
    1: _("A1: a few words and phrases"),
    2: _("A2: simple, everyday talk"),
    3: _("B1: I manage on my own"),
    4: _("B2: I work in it"),
    5: _("C1: I am at ease in it"),
    6: _("C2: as in a first language"),
}
DEGREES = {
    "secondary": _("School-leaving certificate"),
    "vocational": _("Vocational training"),
    "diploma": _("Diploma"),
    "bachelor": _("Bachelor’s degree"),
    "master": _("Master’s degree"),
    "doctorate": _("Doctorate"),
    "board": _("Specialist board or fellowship"),
    "other": _("Another certificate"),
}
SUBJECTS = {
    Subject.LICENCE: _("A licence"),
    Subject.QUALIFICATION: _("A qualification"),
    Subject.SKILL: _("A skill"),
}
METHODS = {
    Method.REGISTER: _("A register was consulted"),
    Method.DOCUMENT: _("A document was seen"),
    Method.ISSUER: _("Whoever gave it was asked"),
    Method.PEERS: _("People of the same profession looked at it"),
}
EVIDENCE = {
    0: _("no evidence yet"),
    1: _("described"),
    2: _("with documents"),
    3: _("verified by somebody else"),
}

# The parts in which a profile is changed, by what the record calls them.
SECTIONS = {
    "pseudonym": _("The name one is known by"),
    "profession": _("Profession"),
    "residence": _("Where one lives"),
    "city": _("City"),
    "decade_left": _("When one left"),
    "languages": _("Languages"),
    "governorates": _("Where one would go"),
    "access_needs": _("What one needs to take part"),
    "offer": _("How one would help"),
    "skills": _("Skills"),
    "qualifications": _("Qualifications"),
    "licences": _("Licences"),
    "import": _("Parts of a résumé that was brought"),
    "whole": _("The whole profile"),
    "published": _("Published from now on"),
    "unpublished": _("No longer published"),
}


def language_choices() -> list[tuple[str, str]]:
    """Languages by code, named in the reader's language; those spoken in Iraq first."""
    language = reader_language()
    return [(code, tongue_name(code, language)) for code in TONGUES]


def cefr_name(level: int) -> str:
    """A1 for 1 … C2 for 6."""
    return CEFR[level - 1]


def mode_choices() -> list[tuple[str, object]]:
    """Ways to help."""
    return [(mode.value, words) for mode, words in MODES.items()]
