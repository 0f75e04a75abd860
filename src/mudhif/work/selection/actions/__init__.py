"""Every step of a selection, and every showing of a candidate's evidence."""

from mudhif.work.selection.actions.assessing import Incomplete, assess
from mudhif.work.selection.actions.clearing import ask_to_be_cleared, clear, leave_pool, refuse_clearance
from mudhif.work.selection.actions.deciding import decide, review
from mudhif.work.selection.actions.finding import find
from mudhif.work.selection.actions.interest import signal_interest, withdraw_interest
from mudhif.work.selection.actions.inviting import Invited, agree, decline, invite, withdraw
from mudhif.work.selection.actions.naming import (
    mark_offer_ended,
    mark_offered,
    release,
    show_name,
    take_back_name,
)
from mudhif.work.selection.actions.panel import assign_assessor, declare_tie
from mudhif.work.selection.actions.showing import (
    Candidate,
    Shown,
    ShownClearance,
    show_candidate,
    show_clearance,
    show_shortlist,
)
from mudhif.work.selection.rules.assessing import Score

__all__ = [
    "Candidate",
    "Incomplete",
    "Invited",
    "Score",
    "Shown",
    "ShownClearance",
    "agree",
    "ask_to_be_cleared",
    "assess",
    "assign_assessor",
    "clear",
    "decide",
    "declare_tie",
    "decline",
    "find",
    "invite",
    "leave_pool",
    "mark_offer_ended",
    "mark_offered",
    "refuse_clearance",
    "release",
    "review",
    "show_candidate",
    "show_clearance",
    "show_name",
    "show_shortlist",
    "signal_interest",
    "take_back_name",
    "withdraw",
    "withdraw_interest",
]
