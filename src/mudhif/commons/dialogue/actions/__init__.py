"""Every change in a dialogue."""

from mudhif.commons.dialogue.actions.codes import draw, make_codes
from mudhif.commons.dialogue.actions.confirming import confirm
from mudhif.commons.dialogue.actions.convening import (
    begin,
    close_dialogue,
    open_dialogue,
    save,
    show_results,
    translate,
)
from mudhif.commons.dialogue.actions.entering import come_back, enter, leave
from mudhif.commons.dialogue.actions.erasing import erase_person, forget_what_is_over
from mudhif.commons.dialogue.actions.giving import give_row
from mudhif.commons.dialogue.actions.inventing import Invented, let_in_invented
from mudhif.commons.dialogue.actions.moderating import decide, decide_appeal
from mudhif.commons.dialogue.actions.rounds import begin_round, due_rounds, end_due_round, end_round
from mudhif.commons.dialogue.actions.routing import open_dialogues, weigh
from mudhif.commons.dialogue.actions.saying import appeal, say, say_first, translate_statement
from mudhif.commons.dialogue.actions.sealing import seal_day, unsealed
from mudhif.commons.dialogue.actions.seats import give_seat, take_seat
from mudhif.commons.dialogue.actions.spreading import say_spread, take_back_spread
from mudhif.commons.dialogue.actions.voting import Cast, read_casts, unreadable, vote
from mudhif.commons.dialogue.rules.drafts import Draft, Wording

__all__ = [
    "Cast",
    "Draft",
    "Invented",
    "Wording",
    "appeal",
    "begin",
    "begin_round",
    "close_dialogue",
    "come_back",
    "confirm",
    "decide",
    "decide_appeal",
    "draw",
    "due_rounds",
    "end_due_round",
    "end_round",
    "enter",
    "erase_person",
    "forget_what_is_over",
    "give_row",
    "give_seat",
    "leave",
    "let_in_invented",
    "make_codes",
    "open_dialogue",
    "open_dialogues",
    "read_casts",
    "save",
    "say",
    "say_first",
    "say_spread",
    "seal_day",
    "show_results",
    "take_back_spread",
    "take_seat",
    "translate",
    "translate_statement",
    "unreadable",
    "unsealed",
    "vote",
    "weigh",
]
