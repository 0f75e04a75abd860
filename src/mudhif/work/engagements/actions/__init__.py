"""Every step of working together."""

from mudhif.work.engagements.actions.answering import accept, decline
from mudhif.work.engagements.actions.expiring import expire
from mudhif.work.engagements.actions.leaving import end_offers, forget_member
from mudhif.work.engagements.actions.offering import OfferTerms, offer, take_back
from mudhif.work.engagements.actions.reminding import remind
from mudhif.work.engagements.actions.working import end_early, finish, start, write_note

__all__ = [
    "OfferTerms",
    "accept",
    "decline",
    "end_early",
    "end_offers",
    "expire",
    "finish",
    "forget_member",
    "offer",
    "remind",
    "start",
    "take_back",
    "write_note",
]
