"""What this room does in the background: reminders before a consent ends, and a broom for what has ended."""

from datetime import timedelta
from uuid import UUID

from django.db import transaction

from mudhif.base.foundation import clock
from mudhif.base.foundation.viewer import Viewer
from mudhif.base.post.actions import write
from mudhif.base.trail.actions import record
from mudhif.people.members.actions.checking.deciding import LETTER
from mudhif.people.members.actions.marking import close, unmark
from mudhif.people.members.actions.search import refresh
from mudhif.people.members.models import Consent, EvidenceCheck, Profile, SearchEntry
from mudhif.people.members.rules import REMINDERS, reminders_reached
from mudhif.people.members.rules.checking import OPEN, STANDING, CheckStatus


def remind() -> int:
    """Write to members whose consent ends soon, 30 and 7 days before; the number of letters."""
    return sum(_remind(consent) for consent in _ending_consents())


def _ending_consents() -> list[UUID]:
    """All read before the first is written: on SQLite whoever still reads an older state cannot write."""
    soon = clock.now() + max(REMINDERS) + timedelta(days=1)  # the last day is counted in the member's time zone
    held = Consent.objects.filter(withdrawn=None, ends__gt=clock.now(), ends__lte=soon, reminders__lt=len(REMINDERS))
    return list(held.order_by("ends").values_list("pk", flat=True))


def _remind(identifier: UUID) -> bool:
    """Write one letter, holding the row, so that two workers never write twice."""
    with transaction.atomic():
        held = Consent.objects.select_for_update(of=("self",)).select_related("profile__member")
        consent = held.filter(pk=identifier, withdrawn=None).first()
        if consent is None:
            return False
        account = consent.profile.member
        here = Viewer(account.pk, frozenset(), (), account.language, account.time_zone)
        reached = reminders_reached(consent.until, clock.today(here))
        if reached <= consent.reminders:
            return False
        consent.reminders = reached
        consent.save(update_fields=["reminders"])
        write(account.pk, "people_members/letters/ends_soon", account.language)
        return True


def sweep() -> int:
    """Take consents that have ended out of the search table (they open nothing since their end); how many entries."""
    ended = SearchEntry.objects.filter(gone=False, next_end__lte=clock.now()).order_by("next_end")
    return sum(_sweep(member) for member in list(ended.values_list("pk", flat=True)))


def end_checks() -> int:
    """Close requests whose last day has passed, and take marks off that hold no longer; how many."""
    late = EvidenceCheck.objects.filter(status__in=sorted(OPEN), ends__lte=clock.now())
    over = EvidenceCheck.objects.filter(status=CheckStatus.CONFIRMED, holds_until__lt=clock.now().date())
    return sum(_end_check(identifier) for rows in (late, over) for identifier in rows.values_list("pk", flat=True))


def _end_check(identifier: UUID) -> bool:
    """End one, holding its row, and tell the member that there is news."""
    with transaction.atomic():
        profile = Profile.objects.select_for_update().filter(checks=identifier).first()
        rows = EvidenceCheck.objects.select_for_update(of=("self",)).filter(pk=identifier, status__in=sorted(STANDING))
        check = rows.select_related("profile__member").first() if profile else None
        if check is None:
            return False
        marked = check.status == CheckStatus.CONFIRMED
        if marked:
            unmark(check)
        close(check, CheckStatus.ENDED if marked else CheckStatus.LAPSED)
        account = check.profile.member
        write(account.pk, LETTER, account.language)
        record(Viewer.anonymous(), "members.check_ended", subjects=[account.pk], facts={"subject": check.subject})
        return True


def _sweep(member: UUID) -> bool:
    with transaction.atomic():
        profile = Profile.objects.select_for_update().filter(pk=member).first()
        if profile is None:
            return False
        refresh(profile)
        return True
