"""Discreet letters to those who act for a host, and to desks."""

from mudhif.base.foundation.viewer import Role
from mudhif.base.post.actions import Urgency, write
from mudhif.people.members.queries import account
from mudhif.people.organisations.queries import people_elsewhere, people_with
from mudhif.work.needs.models import Need


def tell_host(need: Need, letter: str) -> None:
    """Write to everyone who acts for the need's host; the letter names neither the need nor the host."""
    for person in people_with(need.host_id, Role.HOST):
        write(person, f"work_needs/letters/{letter}", account(person).language)


def tell_desks(need: Need) -> None:
    """Write to every desk that may review the need that an answer is due today."""
    for person in people_elsewhere(need.host_id, Role.DESK):
        write(person, "work_needs/letters/urgent", account(person).language, urgency=Urgency.TODAY)
