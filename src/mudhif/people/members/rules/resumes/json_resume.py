"""JSON Resume, schema 1.0.0 (https://jsonresume.org/schema): checked part by part, unknown parts ignored."""

import json
from collections.abc import Iterator
from typing import Any

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
    line,
    mastery_said,
    year_in,
)
from mudhif.people.members.rules.tongues import tongue_code

_KNOWN = {"basics", "work", "volunteer", "education", "certificates", "skills", "languages"}
_LEFT_OUT = {
    "work": LeftOut.EMPLOYERS,
    "volunteer": LeftOut.VOLUNTEERING,
    "references": LeftOut.REFERENCES,
    "awards": LeftOut.OTHER,
    "publications": LeftOut.OTHER,
    "interests": LeftOut.OTHER,
    "projects": LeftOut.OTHER,
}
_BASICS = {
    "name": LeftOut.NAME,
    "email": LeftOut.CONTACT,
    "phone": LeftOut.CONTACT,
    "profiles": LeftOut.CONTACT,
    "image": LeftOut.PHOTO,
    "summary": LeftOut.OTHER,
}


def read_json_resume(content: bytes) -> Draft:
    """The draft in a JSON Resume; raises `BrokenFile`."""
    whole = _parsed(content)
    if not _KNOWN & whole.keys():
        raise BrokenFile(Fault.NOT_A_RESUME)
    basics = _object(whole, "basics")
    return Draft(
        skills=tuple(dict.fromkeys(_skills(whole)))[:MOST_SKILLS],
        languages=tuple(dict(_languages(whole)).items())[:MOST_LANGUAGES],
        qualifications=(*_education(whole), *_certificates(whole))[:MOST_QUALIFICATIONS],
        country=country_code(line(_object(basics, "location").get("countryCode"))),
        left_out=frozenset(_left_out(whole, basics)),
    )


def _parsed(content: bytes) -> dict[str, Any]:
    """The outermost object. Deep nesting and endless numbers are refused like any other broken file."""
    try:
        whole = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise BrokenFile(Fault.BROKEN_JSON) from error
    if not isinstance(whole, dict):
        raise BrokenFile(Fault.NOT_A_RESUME)
    return whole


def _object(holder: dict[str, Any], name: str) -> dict[str, Any]:
    value = holder.get(name)
    if value is not None and not isinstance(value, dict):
        raise BrokenFile(Fault.NOT_A_RESUME, name)
    return value or {}


def _list(holder: dict[str, Any], name: str) -> list[dict[str, Any]]:
    value = holder.get(name)
    if value is None:
        return []
    if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
        raise BrokenFile(Fault.NOT_A_RESUME, name)
    return value


def _skills(whole: dict[str, Any]) -> Iterator[DraftSkill]:
    for skill in _list(whole, "skills"):
        level = mastery_said(line(skill.get("level")))
        keywords = skill.get("keywords")
        for name in [skill.get("name"), *(keywords if isinstance(keywords, list) else [])]:
            if line(name):
                yield DraftSkill(line(name), level)


def _languages(whole: dict[str, Any]) -> Iterator[tuple[str, int]]:
    for spoken in _list(whole, "languages"):
        code = tongue_code(line(spoken.get("language")))
        if code:
            yield code, cefr_said(line(spoken.get("fluency"))) or 1


def _education(whole: dict[str, Any]) -> Iterator[DraftQualification]:
    for study in _list(whole, "education"):
        area, kind = line(study.get("area")), line(study.get("studyType"))
        if area or kind:
            year = year_in(line(study.get("endDate")))
            yield DraftQualification(area or kind, degree_said(kind, area), line(study.get("institution")), "", year)


def _certificates(whole: dict[str, Any]) -> Iterator[DraftQualification]:
    for certificate in _list(whole, "certificates"):
        if name := line(certificate.get("name")):
            issuer, year = line(certificate.get("issuer")), year_in(line(certificate.get("date")))
            yield DraftQualification(name, degree_said(name, "certificate"), issuer, "", year)


def _left_out(whole: dict[str, Any], basics: dict[str, Any]) -> Iterator[LeftOut]:
    yield from (kind for name, kind in _LEFT_OUT.items() if whole.get(name))
    yield from (kind for name, kind in _BASICS.items() if basics.get(name))
