"""The mark that a check leaves on a line of the profile, and what takes it away. In the caller's transaction."""

from uuid import UUID

from django.db.models import QuerySet

from mudhif.base.foundation import clock
from mudhif.people.members.actions.search import refresh
from mudhif.people.members.models import EvidenceCheck, Licence, Profile, Qualification, SkillHeld
from mudhif.people.members.rules import Evidence
from mudhif.people.members.rules.checking import STANDING, CheckStatus, Subject

Line = Licence | Qualification | SkillHeld
# What a member told for the check alone.
TOLD = ("name", "note", "question", "answer")


def line_of(profile: Profile, subject: str, line: UUID) -> Line | None:
    """The line that was shown to be checked; None where it is gone."""
    rows: dict[str, QuerySet[Licence] | QuerySet[Qualification] | QuerySet[SkillHeld]] = {
        Subject.LICENCE: profile.licences.all(),
        Subject.QUALIFICATION: profile.qualifications.all(),
        Subject.SKILL: profile.skills.all(),
    }
    return rows[subject].filter(pk=line).first()


def mark(check: EvidenceCheck) -> None:
    """Put the mark on the line, and bring it to the search table. A mark from before makes room for the new one."""
    line = line_of(check.profile, check.subject, check.line)
    earlier = _marks(check.profile, check.subject, check.line).exclude(pk=check.pk)
    if isinstance(line, SkillHeld):
        before = earlier.values_list("before", flat=True).first()
        check.before = line.evidence_level if before is None else before
        line.evidence_level = Evidence.VERIFIED
        line.save(update_fields=["evidence_level"])
    elif isinstance(line, Licence):
        line.state = Licence.State.VERIFIED
        line.save(update_fields=["state"])
    earlier.update(status=CheckStatus.ENDED)
    refresh(check.profile)


def unmark(check: EvidenceCheck) -> None:
    """Take the mark off: the line counts for what its member says again, here and in the search table."""
    line = line_of(check.profile, check.subject, check.line)
    if isinstance(line, SkillHeld):
        line.evidence_level = check.before
        line.save(update_fields=["evidence_level"])
    elif isinstance(line, Licence):
        line.state = Licence.State.SAID
        line.save(update_fields=["state"])
    refresh(check.profile)


def line_changed(profile: Profile, subject: Subject, *lines: UUID) -> None:
    """What was asked or confirmed of these lines no longer speaks of what stands there."""
    rows = EvidenceCheck.objects.filter(profile=profile, subject=subject, line__in=lines, status__in=sorted(STANDING))
    rows.update(status=CheckStatus.CHANGED, decided=clock.now(), **dict.fromkeys(TOLD, b""))


def close(check: EvidenceCheck, status: CheckStatus) -> None:
    """The request is over: what the member told for it is destroyed."""
    for field in TOLD:
        setattr(check, field, b"")
    check.status, check.decided = status, clock.now()
    check.save()


def _marks(profile: Profile, subject: str, line: UUID) -> "QuerySet[EvidenceCheck]":
    return EvidenceCheck.objects.filter(profile=profile, subject=subject, line=line, status=CheckStatus.CONFIRMED)
