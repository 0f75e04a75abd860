"""Every change of a need."""

from mudhif.work.needs.actions.erasing import forget_author
from mudhif.work.needs.actions.life import close, close_when_due, mark_filled, reopen_for_change, withdraw
from mudhif.work.needs.actions.review import answer, ask, open_need, return_to_host
from mudhif.work.needs.actions.writing import copy, draft, save, submit, translate
from mudhif.work.needs.rules.drafts import Draft, TextDraft
from mudhif.work.needs.rules.terms import SkillWeight

__all__ = [
    "Draft",
    "SkillWeight",
    "TextDraft",
    "answer",
    "ask",
    "close",
    "close_when_due",
    "copy",
    "draft",
    "forget_author",
    "mark_filled",
    "open_need",
    "reopen_for_change",
    "return_to_host",
    "save",
    "submit",
    "translate",
    "withdraw",
]
