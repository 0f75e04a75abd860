"""From an open need to somebody chosen, and where every seat is filled, to the accepted offer."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from uuid import UUID

from mudhif.base.foundation.viewer import Viewer
from mudhif.config.demonstration.invention import SEED
from mudhif.config.demonstration.offices import Viewing
from mudhif.config.demonstration.written import WrittenNeed, phrases
from mudhif.people.members.queries import account
from mudhif.work.engagements import actions as engagements
from mudhif.work.needs.actions import close
from mudhif.work.needs.queries import terms
from mudhif.work.selection import actions
from mudhif.work.selection.queries import candidacy

# More are asked than there are seats, so that a decision is one; the last of them declines.
ASKED_BESIDE_SEATS = 2


@dataclass(frozen=True, slots=True)
class Choosing:
    """One need's selection: who acts in it, and what they say."""

    need: WrittenNeed
    posted: UUID
    host: Viewer
    panel: Sequence[Viewer]
    viewing: Viewing

    def run(self, today: date) -> None:
        """Find, invite, agree, assess, decide; for a filled need also release, offer and accept.

        Where only a few members were invented, nobody may fit: then the need stays open.
        """
        codes = self._agreed()
        if len(codes) < self.need.seats:
            return
        criteria = [criterion.id for criterion in terms(self.posted).criteria]
        for place, code in enumerate(codes):
            for assessor in self.panel:
                self._assess(assessor, code, place, criteria)
        for place, code in enumerate(codes):
            self._decide(code, chosen=place < self.need.seats)
        if self.need.state == "filled":
            for code in codes[: self.need.seats]:
                self._engage(code, today)

    def _agreed(self) -> list[str]:
        """The best are asked, all but the last agree, and the need is closed. Their codes, by place."""
        actions.find(self.host, self.posted)
        found = actions.show_shortlist(self.host, self.posted).candidates
        if len(found) <= self.need.seats:
            return []
        codes = [one.code for one in found[: self.need.seats + ASKED_BESIDE_SEATS]]
        actions.invite(self.host, self.posted, codes)
        for code in codes[:-1]:
            actions.agree(self._member(code), code)
        actions.decline(self._member(codes[-1]), codes[-1])
        close(self.host, self.posted)
        return codes[:-1]

    def _member(self, code: str) -> Viewer:
        return self.viewing(candidacy(self.host, code).member)

    def _assess(self, assessor: Viewer, code: str, place: int, criteria: Sequence[UUID]) -> None:
        """Higher places get more points; two assessors never quite agree."""
        draw = Random(f"{SEED}: {self.need.number} {place} {assessor.id}")  # noqa: S311  (people who do not exist)
        points = [max(20, 90 - 6 * place - draw.randint(0, 9)) for _ in criteria]
        scores = [
            actions.Score(criterion, given, self._words("assessed", assessor, draw))
            for criterion, given in zip(criteria, points, strict=True)
        ]
        actions.assess(assessor, self.posted, code, scores)

    def _decide(self, code: str, *, chosen: bool) -> None:
        judge = self.panel[0]
        reason = self._words("chosen" if chosen else "not_chosen", judge, Random(SEED))  # noqa: S311
        actions.decide(judge, self.posted, code, chosen=chosen, reason=reason)

    def _engage(self, code: str, today: date) -> None:
        """The member gives a name (invented, as everything here), the host offers, the member accepts."""
        member = self._member(code)
        if member.id is None:
            return
        actions.release(member, code, account(member.id).pseudonym)
        content = engagements.OfferTerms(
            mode=self.need.modes[0],
            starts=today + timedelta(days=self.need.starts_in_days),
            ends=today + timedelta(days=self.need.ends_in_days),
            hours_a_month=self.need.hours_a_month,
            words=self._words("offer", self.host, Random(SEED)),  # noqa: S311
        )
        engagements.accept(member, engagements.offer(self.host, code, content), warned=True)

    def _words(self, kind: str, speaker: Viewer, draw: Random) -> str:
        return draw.choice(phrases()[kind])[speaker.language]
