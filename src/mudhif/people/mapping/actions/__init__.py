"""What the mapping room does: registers, links and releases."""

from mudhif.people.mapping.actions.bringing import confirm, discard, receive
from mudhif.people.mapping.actions.erasing import discard_when_stale, erase_register, erase_when_due
from mudhif.people.mapping.actions.importing import read_into
from mudhif.people.mapping.actions.registers import answer_duty, extend, start_register
from mudhif.people.mapping.actions.releasing import Released, publish_by_policy, publish_release, release_due

__all__ = [
    "Released",
    "answer_duty",
    "confirm",
    "discard",
    "discard_when_stale",
    "erase_register",
    "erase_when_due",
    "extend",
    "publish_by_policy",
    "publish_release",
    "read_into",
    "receive",
    "release_due",
    "start_register",
]
