"""Discreet letters to those who act for a host."""

from mudhif.base.foundation.viewer import Role
from mudhif.base.post.actions import write
from mudhif.people.members.queries import account
from mudhif.people.organisations.queries import people_with
from mudhif.work.needs.models import Need


def tell_host(need: Need, letter: str) -> None:
    """Write to everyone who acts for the need's host; the letter names neither the need nor the host."""
    for person in people_with(need.host_id, Role.HOST):
        write(person, f"work_needs/letters/{letter}", account(person).language)
