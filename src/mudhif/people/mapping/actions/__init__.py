"""What the mapping room does: registers, links and releases."""

from mudhif.people.mapping.actions.bringing import confirm, discard, receive
from mudhif.people.mapping.actions.erasing import discard_when_stale, erase_register, erase_when_due
from mudhif.people.mapping.actions.estimating import make_estimate
from mudhif.people.mapping.actions.importing import read_into
from mudhif.people.mapping.actions.linkages import (
    decide,
    forget_linkages_of,
    forget_when_due,
    link_again,
    look_for_twice,
    show_decided,
    show_next_pair,
    start_linkage,
    take_back,
)
from mudhif.people.mapping.actions.linking import link_registers
from mudhif.people.mapping.actions.registers import answer_duty, extend, start_register
from mudhif.people.mapping.actions.releasing import Released, publish_by_policy, publish_release, release_due
from mudhif.people.mapping.rules.duties import Duty, Kind, answers_to

__all__ = [
    "Duty",
    "Kind",
    "Released",
    "answer_duty",
    "answers_to",
    "confirm",
    "decide",
    "discard",
    "discard_when_stale",
    "erase_register",
    "erase_when_due",
    "extend",
    "forget_linkages_of",
    "forget_when_due",
    "link_again",
    "link_registers",
    "look_for_twice",
    "make_estimate",
    "publish_by_policy",
    "publish_release",
    "read_into",
    "receive",
    "release_due",
    "show_decided",
    "show_next_pair",
    "start_linkage",
    "start_register",
    "take_back",
]
