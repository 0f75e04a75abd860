"""Having a line of the profile checked: the member asks, a desk looks, and the mark comes, ends, or is taken back."""

from mudhif.people.members.actions.checking.asking import Asked, answer_question, ask_for_check, withdraw_check
from mudhif.people.members.actions.checking.deciding import (
    Found,
    ask_question,
    confirm,
    declare_check_tie,
    decline,
    revoke,
)
from mudhif.people.members.actions.checking.opening import ShownCheck, show_check

__all__ = [
    "Asked",
    "Found",
    "ShownCheck",
    "answer_question",
    "ask_for_check",
    "ask_question",
    "confirm",
    "declare_check_tie",
    "decline",
    "revoke",
    "show_check",
    "withdraw_check",
]
