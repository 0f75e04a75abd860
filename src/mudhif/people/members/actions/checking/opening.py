"""A desk opens a request: each look stands in the member's read log."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_noop

from mudhif.base.foundation.viewer import Viewer
from mudhif.people.members.actions.marking import Line, line_of
from mudhif.people.members.actions.showing import put_on_record, tie_to
from mudhif.people.members.models import EvidenceCheck, Licence, Qualification, ReadLog, SkillHeld
from mudhif.people.members.queries import sealed
from mudhif.people.members.queries.checking import CHECKS, waiting_check
from mudhif.people.members.rules.checking import Subject

WHY = gettext_noop("You asked them to check it.")


@dataclass(frozen=True, slots=True)
class LineSaid:
    """What the member says in the line: of each kind, what it has. Codes are for the page to put into words."""

    profession: str = ""
    country: str = ""
    number: str = ""
    valid_until: date | None = None
    field: str = ""
    degree: str = ""
    institution: str = ""
    year: int | None = None
    concept: UUID | None = None
    level: int = 0
    years: int = 0
    text: str = ""


@dataclass(frozen=True, slots=True)
class ShownCheck:
    """A request as the desk sees it that was asked: the line, and what the member told for it."""

    code: str
    subject: Subject
    until: date
    said: LineSaid
    name: str
    note: str
    question: str
    answer: str


def show_check(viewer: Viewer, code: str) -> ShownCheck:
    """Open a request that waits at an office of the viewer's; `NotFound` for every other.

    One entry on the trail and one row in the member's read log; neither again within the hour.
    """
    with transaction.atomic():
        row = waiting_check(viewer, code)
        line = line_of(row.profile, row.subject, row.line)
        tie = tie_to(viewer, row.organisation, CHECKS)
        put_on_record(viewer, tie, [row.profile_id], ReadLog.Shown.CHECK, WHY)
        return _shown(row, line)


def _shown(row: EvidenceCheck, line: Line | None) -> ShownCheck:
    def opened(field: str, value: bytes | memoryview) -> str:
        return sealed.opened(row.profile_id, field, value, row.pk)

    return ShownCheck(
        code=row.code,
        subject=Subject(row.subject),
        until=row.until,
        said=_said(line),
        name=opened(sealed.CHECK_NAME, row.name),
        note=opened(sealed.CHECK_NOTE, row.note),
        question=opened(sealed.CHECK_QUESTION, row.question),
        answer=opened(sealed.CHECK_ANSWER, row.answer),
    )


def _said(line: Line | None) -> LineSaid:
    if isinstance(line, Licence):
        number = sealed.opened(line.profile_id, sealed.LICENCE_NUMBER, line.number, line.pk)
        return LineSaid(profession=line.profession, country=line.country, number=number, valid_until=line.valid_until)
    if isinstance(line, Qualification):
        school = sealed.opened(line.profile_id, sealed.INSTITUTION, line.institution, line.pk)
        return LineSaid(field=line.field, degree=line.level, institution=school, country=line.country, year=line.year)
    if isinstance(line, SkillHeld):
        return LineSaid(concept=line.concept, level=line.level, years=line.years, text=line.evidence)
    return LineSaid()
