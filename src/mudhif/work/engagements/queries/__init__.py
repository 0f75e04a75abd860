"""Reading engagements."""

from mudhif.work.engagements.queries.access import access_engagement, access_own_offer
from mudhif.work.engagements.queries.cards import EngagementCard, NoteShown, engagement, of_host, of_member
from mudhif.work.engagements.queries.counting import governorate_of_each
from mudhif.work.engagements.queries.due import expired, to_remind
from mudhif.work.engagements.queries.exporting import held_of
from mudhif.work.engagements.queries.offering import ToOffer, to_offer
from mudhif.work.engagements.queries.waiting import NameGiven, Waiting, names_given, waiting_for

__all__ = [
    "EngagementCard",
    "NameGiven",
    "NoteShown",
    "ToOffer",
    "Waiting",
    "access_engagement",
    "access_own_offer",
    "engagement",
    "expired",
    "governorate_of_each",
    "held_of",
    "names_given",
    "of_host",
    "of_member",
    "to_offer",
    "to_remind",
    "waiting_for",
]
