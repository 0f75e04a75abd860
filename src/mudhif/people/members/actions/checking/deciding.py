"""What a desk does with a request: confirm, say that it could not, ask back, leave it to a colleague, take it back."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from mudhif.base.foundation import clock
from mudhif.base.foundation.errors import NotFound, Refused
from mudhif.base.foundation.text import clean
from mudhif.base.foundation.viewer import Viewer
from mudhif.base.post.actions import write
from mudhif.base.trail.actions import record
from mudhif.base.vault.actions import sealed as seal
from mudhif.people.members.actions.marking import close, line_of, mark, unmark
from mudhif.people.members.models import CheckTie, EvidenceCheck, Licence, Profile, User
from mudhif.people.members.queries import sealed
from mudhif.people.members.queries.checking import standing_mark, waiting_check
from mudhif.people.members.rules.checking import LONGEST_WORDS, SHORTEST_WORDS, CheckStatus, Method, longest_mark

LETTER = "people_members/letters/check"


@dataclass(frozen=True, slots=True)
class Found:
    """How and on which day somebody looked, and that no tie binds them to the person."""

    method: Method
    checked_on: date
    no_tie: bool


def confirm(viewer: Viewer, code: str, found: Found, holds_until: date) -> None:
    """What the member says holds: the line is marked until a day, in the search table too, and the member is told."""
    with transaction.atomic():
        row = _looked_at(viewer, code, found)
        line = line_of(row.profile, row.subject, row.line)
        latest = longest_mark(found.checked_on, line.valid_until if isinstance(line, Licence) else None)
        if not clock.today(viewer) <= holds_until <= latest:
            raise Refused(_("A mark holds two years at most, and never longer than the licence itself."), "holds_until")
        row.holds_until = holds_until
        mark(row)
        close(row, CheckStatus.CONFIRMED)
        _told(viewer, row, "members.check_confirmed", method=found.method.value)


def decline(viewer: Viewer, code: str, found: Found, reason: str) -> None:
    """It could not be confirmed, and the member reads why. Nothing else follows: the line stays as it was said."""
    with transaction.atomic():
        row = _looked_at(viewer, code, found)
        row.reason = _sealed(row, sealed.CHECK_REASON, _worded(reason, "reason"))
        close(row, CheckStatus.DECLINED)
        _told(viewer, row, "members.check_declined", method=found.method.value)


def ask_question(viewer: Viewer, code: str, question: str) -> None:
    """Return the request to the member with a question."""
    with transaction.atomic():
        row = _locked(waiting_check(viewer, code))
        if row.status != CheckStatus.WAITING:
            raise Refused(_("The member has been asked already. Wait for the answer."))
        row.question, row.answer = _sealed(row, sealed.CHECK_QUESTION, _worded(question, "question")), b""
        row.status = CheckStatus.QUESTION
        row.save(update_fields=["question", "answer", "status"])
        _told(viewer, row, "members.check_questioned")


def declare_check_tie(viewer: Viewer, code: str) -> None:
    """The viewer knows the person, or could: the request is left to a colleague, and does not exist for the viewer."""
    with transaction.atomic():
        row = waiting_check(viewer, code)
        CheckTie.objects.create(check_asked=row, person=viewer.person, declared=clock.now())
        record(viewer, "members.check_tie_declared", subjects=[row.profile_id], facts=_facts(row))


def revoke(viewer: Viewer, code: str, reason: str) -> None:
    """Take a mark off again, with a reason that the member reads; a mistake is undone in the same way."""
    with transaction.atomic():
        row = _locked(standing_mark(viewer, code))
        if row.status != CheckStatus.CONFIRMED:
            raise NotFound
        row.reason = _sealed(row, sealed.CHECK_REASON, _worded(reason, "reason"))
        unmark(row)
        close(row, CheckStatus.REVOKED)
        _told(viewer, row, "members.check_revoked")


def _looked_at(viewer: Viewer, code: str, found: Found) -> EvidenceCheck:
    """The request, held, with what was found written on it; not yet saved."""
    row = _locked(waiting_check(viewer, code))
    if not found.no_tie:
        raise Refused(_("Only somebody without a tie to the person decides. Leave it to a colleague."), "no_tie")
    if found.checked_on > clock.today(viewer):
        raise Refused(_("This day has not come yet."), "checked_on")
    row.method, row.checked_on, row.by = found.method, found.checked_on, viewer.id
    return row


def _locked(row: EvidenceCheck) -> EvidenceCheck:
    """The row as it is now, held until the transaction ends: two at one desk never decide twice.

    The profile is held first, as members hold it who change a line meanwhile: nobody confirms what has changed.
    """
    profile = Profile.objects.select_for_update().get(pk=row.profile_id)
    found = EvidenceCheck.objects.select_for_update().filter(pk=row.pk, status=row.status).first()
    if found is None:
        raise NotFound
    found.profile = profile
    return found


def _worded(text: str, field: str) -> str:
    words = clean(text)
    if not SHORTEST_WORDS <= len(words) <= LONGEST_WORDS:
        raise Refused(_("Write it in 20 to 1,000 letters: the member will read it."), field)
    return words


def _sealed(row: EvidenceCheck, field: str, text: str) -> bytes:
    return seal(row.profile_id, sealed.place(field, row.pk), text)


def _facts(row: EvidenceCheck) -> dict[str, str | UUID]:
    return {"subject": row.subject, "organisation": row.organisation}


def _told(viewer: Viewer, row: EvidenceCheck, act: str, **facts: str) -> None:
    """The member is told that there is news, and the record that something was done."""
    language = User.objects.values_list("language", flat=True).get(pk=row.profile_id)
    write(row.profile_id, LETTER, language)
    record(viewer, act, subjects=[row.profile_id], facts={**_facts(row), **facts})
