"""What the mapping room does: registers, links and releases."""

from mudhif.people.mapping.actions.bringing import confirm, discard, receive
from mudhif.people.mapping.actions.erasing import discard_when_stale, erase_register, erase_when_due
from mudhif.people.mapping.actions.estimating import make_estimate
from mudhif.people.mapping.actions.importing import read_into
from mudhif.people.mapping.actions.inviting import (
    forget_old,
    go_on_mailing,
    sort_addresses,
    start_mailing,
    stop_mailing,
    write_due,
)
from mudhif.people.mapping.actions.joining import (
    accept,
    erase_joined,
    leave,
    link_to_lists,
    say_wrong,
    say_wrong_by_letter,
    settle_note,
    take_off,
    take_off_by_letter,
)
from mudhif.people.mapping.actions.linkages import (
    decide,
    forget_lines,
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
from mudhif.people.mapping.actions.recognising import forget_waiting, keep_links, recognise
from mudhif.people.mapping.actions.registers import answer_duty, extend, start_register
from mudhif.people.mapping.actions.releasing import Released, publish_by_policy, publish_release, release_due
from mudhif.people.mapping.rules.duties import Duty, Kind, answers_to

__all__ = [
    "Duty",
    "Kind",
    "Released",
    "accept",
    "answer_duty",
    "answers_to",
    "confirm",
    "decide",
    "discard",
    "discard_when_stale",
    "erase_joined",
    "erase_register",
    "erase_when_due",
    "extend",
    "forget_lines",
    "forget_linkages_of",
    "forget_old",
    "forget_waiting",
    "forget_when_due",
    "go_on_mailing",
    "keep_links",
    "leave",
    "link_again",
    "link_registers",
    "link_to_lists",
    "look_for_twice",
    "make_estimate",
    "publish_by_policy",
    "publish_release",
    "read_into",
    "receive",
    "recognise",
    "release_due",
    "say_wrong",
    "say_wrong_by_letter",
    "settle_note",
    "show_decided",
    "show_next_pair",
    "sort_addresses",
    "start_linkage",
    "start_mailing",
    "start_register",
    "stop_mailing",
    "take_back",
    "take_off",
    "take_off_by_letter",
    "write_due",
]
