"""A member asks one organisation to look at one line, and takes it back."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from mudhif.base.foundation import clock
from mudhif.base.foundation.errors import NotFound, Refused
from mudhif.base.foundation.ids import new_id
from mudhif.base.foundation.text import clean
from mudhif.base.foundation.viewer import Viewer
from mudhif.base.trail.actions import record
from mudhif.base.vault.actions import sealed as seal
from mudhif.people.members.actions.changing import locked_profile
from mudhif.people.members.actions.marking import close, line_of
from mudhif.people.members.models import EvidenceCheck, Licence, Profile, SkillHeld
from mudhif.people.members.queries import sealed
from mudhif.people.members.queries.directory import organisations_that_check
from mudhif.people.members.rules import Evidence, end_of_day
from mudhif.people.members.rules.checking import (
    CHECK_WORDING,
    LONGEST_WORDS,
    MOST_OPEN,
    OPEN,
    CheckStatus,
    Subject,
    may_renew,
    may_wait_until,
)


@dataclass(frozen=True, slots=True)
class Asked:
    """Whom the member asks, until when, and what they tell for it. A name is needed only where a register asks it."""

    organisation: UUID
    until: date
    wording: int
    name: str = ""
    note: str = ""


def ask_for_check(viewer: Viewer, subject: Subject, line: UUID, asked: Asked) -> UUID:
    """Let one organisation see one line until a day, so that it can be checked; the request's identifier."""
    if asked.wording != CHECK_WORDING:
        raise Refused(_("The words of this consent have changed. Read them again, then decide."))
    if not may_wait_until(asked.until, clock.today(viewer)):
        raise Refused(_("Choose a last day between today and ninety days from now."), "until")
    with transaction.atomic():
        profile = locked_profile(viewer)
        _refuse_whom(viewer, profile, asked.organisation)
        _refuse_again(viewer, profile, subject, line)
        identifier = new_id()
        EvidenceCheck.objects.create(
            id=identifier,
            profile=profile,
            subject=subject,
            line=line,
            organisation=asked.organisation,
            wording=asked.wording,
            asked=clock.now(),
            until=asked.until,
            ends=end_of_day(asked.until, viewer.time_zone),
            name=_sealed(profile, sealed.CHECK_NAME, identifier, " ".join(asked.name.split())),
            note=_sealed(profile, sealed.CHECK_NOTE, identifier, asked.note),
        )
        facts = {"subject": subject.value, "organisation": asked.organisation}
        record(viewer, "members.check_asked", subjects=[profile.pk], facts=facts)
    return identifier


def _sealed(profile: Profile, field: str, row: UUID, text: str) -> bytes:
    return seal(profile.pk, sealed.place(field, row), clean(text))


def _refuse_whom(viewer: Viewer, profile: Profile, organisation: UUID) -> None:
    if organisation not in {choice.id for choice in organisations_that_check(viewer.language)}:
        raise Refused(_("Choose who shall look from the list."), "organisation")
    if any(tie.organisation == organisation for tie in viewer.organisations):
        raise Refused(_("You act for this organisation yourself. Somebody else has to look."), "organisation")
    if profile.blocks.filter(organisation=organisation).exists():
        raise Refused(_("You keep this organisation out. Take it off your block list first."), "organisation")


def _refuse_again(viewer: Viewer, profile: Profile, subject: Subject, line: UUID) -> None:
    row = line_of(profile, subject, line)
    if row is None:
        raise NotFound
    if EvidenceCheck.objects.filter(profile=profile, status__in=sorted(OPEN)).count() >= MOST_OPEN:
        raise Refused(_("Ten requests are open already. Wait for an answer, or take one back."))
    held = EvidenceCheck.objects.filter(profile=profile, subject=subject, line=line)
    if held.filter(status__in=sorted(OPEN)).exists():
        raise Refused(_("Somebody has been asked to look at this already."))
    standing = held.filter(status=CheckStatus.CONFIRMED).first()
    marked = standing is not None or _is_marked(row)
    if marked and not may_renew(standing.holds_until if standing else None, clock.today(viewer)):
        raise Refused(_("This is checked already. Sixty days before the mark ends you can ask again."))


def _is_marked(row: object) -> bool:
    if isinstance(row, SkillHeld):
        return row.evidence_level == Evidence.VERIFIED
    return isinstance(row, Licence) and row.state == Licence.State.VERIFIED


def own_check(profile: Profile, check: UUID) -> EvidenceCheck:
    """The member's own open request, held until the transaction ends; `NotFound` for every other."""
    rows = EvidenceCheck.objects.select_for_update().filter(pk=check, profile=profile, status__in=sorted(OPEN))
    row = rows.first()
    if row is None:
        raise NotFound
    return row


def answer_question(viewer: Viewer, check: UUID, words: str) -> None:
    """Answer what the desk asked; the request goes back to it."""
    said = clean(words)
    if not 1 <= len(said) <= LONGEST_WORDS:
        raise Refused(_("Write an answer, in a thousand letters at most."), "answer")
    with transaction.atomic():
        profile = locked_profile(viewer)
        row = own_check(profile, check)
        if row.status != CheckStatus.QUESTION or row.ends <= clock.now():
            raise NotFound
        row.answer, row.status = _sealed(profile, sealed.CHECK_ANSWER, row.pk, said), CheckStatus.WAITING
        row.save(update_fields=["answer", "status"])
        record(viewer, "members.check_answered", subjects=[profile.pk], facts={"subject": row.subject})


def withdraw_check(viewer: Viewer, check: UUID) -> None:
    """Take the request back, at once: nobody opens it any more, and what was told for it is destroyed."""
    with transaction.atomic():
        profile = locked_profile(viewer)
        row = own_check(profile, check)
        close(row, CheckStatus.WITHDRAWN)
        record(viewer, "members.check_withdrawn", subjects=[profile.pk], facts={"subject": row.subject})


def withdraw_checks_at(profile: Profile, organisation: UUID) -> None:
    """Whoever is kept out has nothing to look at any more. In the caller's transaction."""
    for row in EvidenceCheck.objects.filter(profile=profile, organisation=organisation, status__in=sorted(OPEN)):
        close(row, CheckStatus.WITHDRAWN)
