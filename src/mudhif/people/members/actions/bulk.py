"""Enrolling many invented people at once: for demonstrations, benchmarks and tests of scale. Nobody who lives."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import Any

from allauth.account.models import EmailAddress
from django.db import transaction
from django.db.models import Model, QuerySet

from mudhif.base.foundation import clock
from mudhif.base.foundation.viewer import Viewer
from mudhif.base.trail.actions import record
from mudhif.people.members.actions.bulk_rows import Rows, rows_of
from mudhif.people.members.actions.search import next_version
from mudhif.people.members.models import Consent, Licence, Profile, Qualification, SearchEntry, SkillHeld, User
from mudhif.people.members.rules import Evidence, Mode
from mudhif.people.members.rules.enrolling import NewLicence, NewMember, NewProfile, NewQualification, NewSkill

__all__ = [
    "Evidence",
    "Mode",
    "NewLicence",
    "NewMember",
    "NewProfile",
    "NewQualification",
    "NewSkill",
    "NotInvented",
    "enrol",
]

# Nobody's mail ends so (RFC 2606). Members say yes for themselves: here others say it for people who do not exist.
INVENTED = ".example"
# An entry on the trail that commits to so many stays well under 64 KiB, as far as readers of tiled logs can read.
AT_ONCE = 500
Insert = Callable[[type[Model], list[Any]], object]


class NotInvented(ValueError):  # noqa: N818  (read aloud where it is raised)
    """An address could belong to somebody, who alone may open an account and give consents."""


def bulk_create(model: type[Model], rows: list[Any]) -> None:
    """Insert the rows as Django does."""
    QuerySet(model).bulk_create(rows)


def enrol(people: Sequence[NewMember], insert: Insert = bulk_create) -> None:
    """Open accounts, profiles, consents and search entries for people who do not exist.

    A dozen queries, and one entry on the trail that commits to all, for each 500 people. `insert` writes the rows of
    one model; whoever fills a database with half a million may know a faster way.

    Raises:
        NotInvented: for an address outside `.example`.
    """
    if any(not one.address.endswith(INVENTED) for one in people):
        raise NotInvented(f"Only addresses that end in {INVENTED} can be enrolled together: nobody lives there.")
    with transaction.atomic():
        moment = clock.now()
        for start in range(0, len(people), AT_ONCE):
            _enrol(people[start : start + AT_ONCE], moment, insert)


def _enrol(people: Sequence[NewMember], moment: datetime, insert: Insert) -> None:
    _store(rows_of(people, moment), insert)
    facts = {"people": len(people), "profiles": sum(one.profile is not None for one in people)}
    record(Viewer.anonymous(), "members.enrolled", [one.person for one in people], facts)


def _store(rows: Rows, insert: Insert) -> None:
    insert(User, rows.users)
    insert(EmailAddress, rows.addresses)
    insert(Profile, rows.profiles)
    insert(SkillHeld, rows.skills)
    insert(Licence, rows.licences)
    insert(Qualification, rows.qualifications)
    insert(Consent, rows.consents)
    insert(SearchEntry, _in_order(rows.entries))


def _in_order(entries: Iterable[SearchEntry]) -> list[SearchEntry]:
    """Each entry under a version of its own, as if the members had come one after the other.

    Nothing can rest on members who did not exist a moment ago, so nobody is told; indexes read the versions.
    """
    searched = [entry for entry in entries if not entry.gone]
    last = next_version(len(searched)) if searched else 0
    for version, entry in enumerate(searched, start=last - len(searched) + 1):
        entry.version = version
    return searched
