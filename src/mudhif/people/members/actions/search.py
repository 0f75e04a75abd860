"""Keeping the search table true, in the transaction of whatever changes a member."""

from uuid import UUID

from django.db.models import F

from mudhif.base.foundation import clock, events
from mudhif.people.members.events import SearchChanged
from mudhif.people.members.models import Consent, Licence, Profile, SearchEntry, SearchVersion
from mudhif.people.members.queries.profile import governorates_of, languages_of
from mudhif.people.members.queries.search_rows import LicenceHeld, SearchRow, SkillHeld, to_body
from mudhif.people.members.rules import Purpose


def next_version(step: int = 1) -> int:
    """Take the next version (or `step` of them: the last is returned).

    The row stays locked until the transaction ends, so that versions are committed in order. Whoever writes on the
    trail in the same transaction does so afterwards: one order of locks, no deadlock.
    """
    if not SearchVersion.objects.filter(pk=1).update(value=F("value") + step):
        SearchVersion.objects.get_or_create(pk=1)
        SearchVersion.objects.filter(pk=1).update(value=F("value") + step)
    return SearchVersion.objects.values_list("value", flat=True).get(pk=1)


def refresh(profile: Profile) -> None:
    """Write the member's entry as the profile and its consents are now; nothing happens where nothing changed."""
    entry = entry_of(profile)
    stored = SearchEntry.objects.filter(pk=profile.pk).first()
    if stored is None and entry.gone:
        return
    if stored is not None and (stored.gone, bytes(stored.body)) == (entry.gone, entry.body):
        return
    write(entry)


def write(entry: SearchEntry) -> None:
    """Store the entry under a version of its own, and say that it changed."""
    entry.version = next_version()
    entry.save(force_insert=not SearchEntry.objects.filter(pk=entry.pk).exists())
    events.publish(SearchChanged(entry.member))


def forget(member: UUID) -> None:
    """Empty the member's entry at once."""
    if SearchEntry.objects.filter(pk=member, gone=False).exists():
        write(SearchEntry(member=member, gone=True))


def entry_of(profile: Profile) -> SearchEntry:
    """The entry that should stand in the table now (without a version)."""
    consents = finding_consents(profile)
    if not profile.published or not consents:
        return SearchEntry(member=profile.pk, gone=True)
    ends = min(consent.ends for consent in consents)
    return SearchEntry(member=profile.pk, next_end=ends, body=to_body(row_of(profile, consents)))


def finding_consents(profile: Profile) -> list[Consent]:
    """The consents in force now by which somebody may find the member."""
    held = profile.consents.filter(withdrawn=None, ends__gt=clock.now()).order_by("purpose")
    return [consent for consent in held if Purpose(consent.purpose).finds]


def row_of(profile: Profile, consents: list[Consent]) -> SearchRow:
    """What the index may know of the member."""
    blocks = list(profile.blocks.all())
    return SearchRow(
        member=profile.pk,
        skills=tuple(
            SkillHeld(row.concept, row.level, row.years, row.evidence_level) for row in profile.skills.order_by("id")
        ),
        languages=tuple((code, int(level)) for code, level in languages_of(profile)),
        licences=tuple(
            LicenceHeld(row.profession, row.country, row.valid_until, row.state == Licence.State.VERIFIED)
            for row in profile.licences.exclude(state=Licence.State.DOUBTED).order_by("id")
        ),
        modes=frozenset(profile.modes),
        hours_a_month=profile.hours_a_month,
        available_from=profile.available_from,
        available_until=profile.available_until,
        governorates=frozenset(governorates_of(profile)),
        consents=tuple((Purpose(consent.purpose), consent.until) for consent in consents),
        ends=tuple((Purpose(consent.purpose), consent.ends) for consent in consents),
        blocked_organisations=frozenset(block.organisation for block in blocks if block.organisation),
        blocked_governorates=frozenset(block.governorate for block in blocks if block.governorate),
    )
