"""Telling both sides, discreetly: a letter says only that something waits here."""

from uuid import UUID

from mudhif.base.foundation.viewer import Role
from mudhif.base.post.actions import write
from mudhif.people.members.queries import account
from mudhif.people.organisations.queries import people_with
from mudhif.work.engagements.models import Engagement


def tell(person: UUID) -> None:
    """A letter in the person's own language."""
    write(person, "work_engagements/letters/waiting", account(person).language)


def tell_host(row: Engagement) -> None:
    """A letter to everyone who speaks for the host."""
    for person in people_with(row.host_id, Role.HOST):
        tell(person)


def tell_member(row: Engagement) -> None:
    """A letter to the member, who may have erased everything since."""
    if row.member_id:
        tell(row.member_id)
