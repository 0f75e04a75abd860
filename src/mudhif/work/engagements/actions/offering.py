"""A host makes an offer to a member who has given it a name."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import transaction

from mudhif.base.foundation import clock
from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.text import clean
from mudhif.base.foundation.viewer import Viewer
from mudhif.base.trail.actions import record
from mudhif.work.engagements.actions.letters import tell_member
from mudhif.work.engagements.actions.moving import move
from mudhif.work.engagements.models import Engagement
from mudhif.work.engagements.queries.access import access_of_host
from mudhif.work.engagements.queries.refusals import does_not_fit, mode_not_offered
from mudhif.work.engagements.rules.states import TIME_TO_ANSWER, Status
from mudhif.work.engagements.rules.terms import LONGEST_WORDS, fits
from mudhif.work.needs.queries import terms
from mudhif.work.selection.actions import mark_offer_ended, mark_offered
from mudhif.work.selection.queries import CandidacyCard, candidacy, released_candidacies


@dataclass(frozen=True, slots=True)
class OfferTerms:
    """What the host offers: how, from when to when, how many hours, and a few words of its own."""

    mode: str
    starts: date
    ends: date
    hours_a_month: int
    words: str = ""


@transaction.atomic
def offer(viewer: Viewer, code: str, content: OfferTerms) -> UUID:
    """Offer the work; the member has two weeks to answer. Refuses a mode that the need does not name."""
    card = _released(viewer, code)
    if content.mode not in terms(card.need).modes:
        raise mode_not_offered()
    _check(content)
    now = clock.now()
    row = Engagement.objects.create(
        need_id=card.need, candidacy=card.id, code=card.code, host_id=card.host, member_id=card.member,
        mode=content.mode, starts=content.starts, ends=content.ends, hours_a_month=content.hours_a_month,
        words=clean(content.words), language=viewer.language, offered=now, expires=now + TIME_TO_ANSWER,
    )  # fmt: skip
    mark_offered(viewer, card.code)
    tell_member(row)
    record(viewer, "engagements.offered", subjects=[card.need, card.member], facts={"mode": content.mode})
    return row.id


def _check(content: OfferTerms) -> None:
    wrong = fits(content.starts, content.ends, content.hours_a_month, clock.today(Viewer.anonymous()))
    if len(content.words) > LONGEST_WORDS:
        wrong = "words"
    if wrong:
        raise does_not_fit(wrong)


def _released(viewer: Viewer, code: str) -> CandidacyCard:
    need = candidacy(viewer, code).need
    found = (card for card in released_candidacies(viewer, need) if card.code == code.upper())
    card = next(found, None)
    if card is None:
        raise NotFound
    return card


@transaction.atomic
def take_back(viewer: Viewer, engagement: UUID) -> None:
    """Take an offer back before it is answered."""
    row = access_of_host(viewer, engagement)
    move(row, Status.TAKEN_BACK)
    mark_offer_ended(viewer, row.code)
    tell_member(row)
    record(viewer, "engagements.taken_back", subjects=[row.need_id])
