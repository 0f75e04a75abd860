"""Europass XML: the CV of 2012 to 2020 (`SkillsPassport`, schema 3) and, since then, the candidate (HR-XML).

Elements are found by local name: the two kinds, and versions within them, differ in namespaces more than in names.
Entities, document types and outside references are refused by defusedxml.
"""

import re
from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from mudhif.people.members.rules.resumes.draft import (
    MOST_LANGUAGES,
    MOST_QUALIFICATIONS,
    MOST_SKILLS,
    BrokenFile,
    Draft,
    DraftQualification,
    DraftSkill,
    Fault,
    LeftOut,
)
from mudhif.people.members.rules.resumes.words import (
    cefr_said,
    country_code,
    degree_said,
    eqf_level,
    isced_level,
    line,
    year_in,
)
from mudhif.people.members.rules.tongues import tongue_code

# Europass keeps the skills of a kind as one text, with marks of HTML.
_PARTS = re.compile(r"[,;•·\n،؛]|<[^>]*>|\.\s")
_MOST_ELEMENTS = 20_000
_LEFT_OUT = {
    "PersonName": LeftOut.NAME,
    "ContactInfo": LeftOut.CONTACT,
    "Communication": LeftOut.CONTACT,
    "Photo": LeftOut.PHOTO,
    "WorkExperience": LeftOut.EMPLOYERS,
    "EmployerHistory": LeftOut.EMPLOYERS,
    "Birthdate": LeftOut.PERSONAL,
    "BirthDate": LeftOut.PERSONAL,
    "Gender": LeftOut.PERSONAL,
    "GenderCode": LeftOut.PERSONAL,
    "Nationality": LeftOut.PERSONAL,
    "NationalityCode": LeftOut.PERSONAL,
    "EmbeddedData": LeftOut.PHOTO,
    "Achievement": LeftOut.OTHER,
    "Hobby": LeftOut.OTHER,
    "ExecutiveSummary": LeftOut.OTHER,
    "Publication": LeftOut.OTHER,
    "Other": LeftOut.OTHER,
    "ReferenceTo": LeftOut.REFERENCES,
    "EmploymentReference": LeftOut.REFERENCES,
}


def read_europass(content: bytes) -> Draft:
    """The draft in a Europass file of either kind; raises `BrokenFile`."""
    root = _parsed(content)
    kind = _name(root)
    if kind not in {"SkillsPassport", "Candidate"}:
        raise BrokenFile(Fault.NOT_A_EUROPASS)
    old = kind == "SkillsPassport"
    return Draft(
        skills=tuple(dict.fromkeys(_old_skills(root) if old else _new_skills(root)))[:MOST_SKILLS],
        languages=tuple(dict(_old_languages(root) if old else _new_languages(root)).items())[:MOST_LANGUAGES],
        qualifications=tuple(_old_education(root) if old else _new_education(root))[:MOST_QUALIFICATIONS],
        country=country_code(_text(root, "Identification", "Country", "Code") if old else _residence(root)),
        left_out=frozenset(_left_out(root)),
    )


def _left_out(root: Element) -> Iterator[LeftOut]:
    yield from (found for element in root.iter() if (found := _LEFT_OUT.get(_name(element))))
    if any(_unfinished(study) for study in _studies(root)):
        yield LeftOut.UNFINISHED


def _studies(root: Element) -> list[Element]:
    return [element for element in root.iter() if _name(element) in {"Education", "EducationOrganizationAttendance"}]


def _unfinished(study: Element) -> bool:
    """Whether somebody still studies: not a qualification yet."""
    return "true" in {_text(study, "Current").casefold(), _text(study, "Ongoing").casefold()}


def _parsed(content: bytes) -> Element:
    try:
        root: Element = fromstring(content, forbid_dtd=True)
    except (ParseError, DefusedXmlException, ValueError, LookupError, RecursionError) as error:
        raise BrokenFile(Fault.BROKEN_XML) from error
    if sum(1 for _ in root.iter()) > _MOST_ELEMENTS:
        raise BrokenFile(Fault.TOO_LARGE)
    return root


def _name(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _all(element: Element, name: str) -> Iterator[Element]:
    return (found for found in element.iter() if _name(found) == name)


def _text(element: Element, *path: str) -> str:
    """The text of the first element of the path's names, each somewhere below the one before; empty for none."""
    here: Element | None = element
    for name in path:
        here = next(_all(here, name), None) if here is not None else None
    return line(here.text) if here is not None else ""


def _old_skills(root: Element) -> Iterator[DraftSkill]:
    for title in ("Computer", "JobRelated", "Organisational"):
        for block in _all(root, title):
            described = next(_all(block, "Description"), None)
            text = described.text if described is not None else None
            yield from (DraftSkill(name, None) for piece in _PARTS.split(text or "") if (name := line(piece)))


def _new_skills(root: Element) -> Iterator[DraftSkill]:
    for competency in _all(root, "PersonCompetency"):
        if _text(competency, "TaxonomyID").casefold() != "language":
            name = _text(competency, "CompetencyName") or _text(competency, "CompetencyID")
            if name and not name.startswith("http"):
                yield DraftSkill(name, None)


def _old_languages(root: Element) -> Iterator[tuple[str, int]]:
    for mother in _all(root, "MotherTongue"):
        if code := _described(mother):
            yield code, 6
    for foreign in _all(root, "ForeignLanguage"):
        if code := _described(foreign):
            yield code, _weakest(block for block in _all(foreign, "ProficiencyLevel"))


def _described(language: Element) -> str | None:
    """The language's code. What stands beside its description (certificates, experience) has codes of its own."""
    return tongue_code(_text(language, "Description", "Code") or _text(language, "Description", "Label"))


def _new_languages(root: Element) -> Iterator[tuple[str, int]]:
    for mother in _all(root, "PrimaryLanguageCode"):
        if code := tongue_code(line(mother.text)):
            yield code, 6
    for competency in _all(root, "PersonCompetency"):
        code = tongue_code(_text(competency, "CompetencyID"))
        if code and _text(competency, "TaxonomyID").casefold() == "language":
            yield code, _weakest(_all(competency, "ScoreText"))


def _weakest(blocks: Iterable[Element]) -> int:
    """The lowest of the levels given for listening, reading, speaking and writing: what the member can always do."""
    said = [cefr_said(line(part.text)) for block in blocks for part in block.iter() if part.text]
    return min((level for level in said if level), default=1)


def _old_education(root: Element) -> Iterator[DraftQualification]:
    for study in _all(root, "Education"):
        title, field = _text(study, "Title"), _text(study, "Field", "Label")
        if (title or field) and not _unfinished(study):
            level = eqf_level if "EQF" in _text(study, "Level", "Label").upper() else isced_level
            yield DraftQualification(
                field=title or field,
                level=_better(level(_text(study, "Level", "Code")), degree_said(title)),
                institution=_text(study, "Organisation", "Name"),
                country=country_code(_text(study, "Organisation", "Country", "Code")),
                year=_end_year(study),
            )


def _better(by_code: str, by_words: str) -> str:
    return by_words if by_code == "other" else by_code


def _end_year(study: Element) -> int | None:
    """The year in which the study ended, which the old kind keeps as an attribute."""
    end = next(_all(study, "To"), None)
    return year_in(end.get("year", "")) if end is not None else None


def _new_education(root: Element) -> Iterator[DraftQualification]:
    for study in _all(root, "EducationOrganizationAttendance"):
        title = _text(study, "DegreeName") or _text(study, "ProgramName")
        if title and not _unfinished(study):
            yield DraftQualification(
                field=title,
                level=_better(eqf_level(_text(study, "EducationLevelCode")), degree_said(title)),
                institution=_text(study, "OrganizationName"),
                country=country_code(_text(study, "Address", "CountryCode")),
                year=year_in(
                    _text(study, "EndDate", "FormattedDateTime") or _text(study, "DegreeDate", "FormattedDateTime")
                ),
            )


def _residence(root: Element) -> str:
    person = next(_all(root, "CandidatePerson"), None)
    """The country of the address: a telephone has a country too, and need not be where somebody lives."""
    return _text(person, "Address", "CountryCode") if person is not None else ""
