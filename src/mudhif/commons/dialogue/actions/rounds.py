"""The second round: a convenor opens it, the clock or the convenor ends it, and what passed becomes a priority."""

from collections import defaultdict
from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from mudhif.base.foundation.errors import Refused
from mudhif.base.foundation.viewer import Viewer
from mudhif.base.trail.actions import record
from mudhif.commons.dialogue.actions.refusals import not_in
from mudhif.commons.dialogue.models import Confirmation, Dialogue, GroupCount, Priority, Proposal, Round
from mudhif.commons.dialogue.queries.access import access_own, phase_of, today
from mudhif.commons.dialogue.queries.priorities import ENDED, evidence_of
from mudhif.commons.dialogue.queries.results import gathered, people_of
from mudhif.commons.dialogue.rules.agreeing import Answers, RoundFault, agreed, digest, round_faults
from mudhif.commons.dialogue.rules.camps import APART, Camps, camps, tallied
from mudhif.commons.dialogue.rules.results import FEWEST
from mudhif.commons.dialogue.rules.slates import Spoken, slate
from mudhif.commons.dialogue.rules.states import Phase
from mudhif.kernels.bridging import analysed

FAULTS = {
    RoundFault.CLOSES: _("Choose a last day from today on, and within half a year."),
    RoundFault.SIZE: _("Put between 3 and 10 statements to the participants."),
}


@transaction.atomic
def begin_round(viewer: Viewer, dialogue: UUID, closes: date, size: int) -> UUID:
    """Put the slate of a closed dialogue to its participants, until the last day; there is one second round only."""
    row = access_own(viewer, dialogue)
    if (now := phase_of(row)) is not Phase.CLOSED:
        raise not_in(now) if now is not Phase.OPEN else Refused(_("Let the dialogue close first: votes still come in."))
    if Round.objects.filter(dialogue=row).exists():
        raise Refused(_("This dialogue has had its second round."))
    if faults := round_faults(closes, size, today()):
        raise Refused(FAULTS[faults[0]], faults[0].value)
    made = Round.objects.create(dialogue=row, opened=today(), closes=closes)
    put = _put(made, _slate(row, size))
    record(viewer, "dialogue.round_opened", subjects=[row.id, made.id], facts={"closes": closes, "number": put})
    return made.id


def _slate(row: Dialogue, size: int) -> tuple[Spoken, ...]:
    votes, statements = gathered(row)
    voted = int((votes.counts > 0).sum())
    found = slate(analysed(votes), statements, size) if voted >= FEWEST else ()
    if not found:
        raise Refused(
            _("Too few have voted for a slate. At least ten are needed, and statements that enough have seen.")
        )
    return found


def _put(made: Round, chosen: tuple[Spoken, ...]) -> int:
    Proposal.objects.bulk_create(
        Proposal(
            round=made, statement_id=one.statement, place=place, share=one.share, support=one.support, score=one.score
        )
        for place, one in enumerate(chosen, start=1)
    )
    return len(chosen)


@transaction.atomic
def end_round(viewer: Viewer, dialogue: UUID) -> int:
    """A convenor ends the second round before its last day; how many priorities came of it."""
    row = access_own(viewer, dialogue)
    found = Round.objects.select_for_update().filter(dialogue=row, ended=None).first()
    if found is None:
        raise Refused(_("There is no second round under way."))
    return _end(viewer, found)


def due_rounds() -> tuple[UUID, ...]:
    """Second rounds whose last day is over. One query."""
    return tuple(Round.objects.filter(ended=None, closes__lt=today()).order_by("id").values_list("id", flat=True))


@transaction.atomic
def end_due_round(identifier: UUID) -> None:
    """Count a second round whose last day is over. Safe to call twice."""
    found = Round.objects.select_for_update().filter(pk=identifier, ended=None, closes__lt=today()).first()
    if found is not None:
        _end(Viewer.anonymous(), found)


def _end(viewer: Viewer, row: Round) -> int:
    """Count by the groups of the first round; the evidence's digest stands on the record."""
    found, answers = _camps(row.dialogue), _answers(row)
    row.ended, row.told_apart = today(), found[0].told_apart
    row.save(update_fields=["ended", "told_apart"])
    proposals = list(Proposal.objects.filter(round=row).order_by("place"))
    passed = [one for one in proposals if _count(one, *found, answers[one.id])]
    made = Priority.objects.bulk_create(Priority(proposal=one, agreed=row.ended) for one in passed)
    record(
        viewer,
        ENDED,
        subjects=[row.dialogue_id, row.id, *(one.id for one in made)],
        facts={"proposed": len(proposals), "passed": len(made), "evidence": digest(evidence_of(row))},
    )
    return len(made)


def _camps(row: Dialogue) -> tuple[Camps, dict[UUID, int]]:
    """The groups of the first round, and each participant's number."""
    people = people_of(row)
    votes, _statements = gathered(row, people)
    return camps(analysed(votes)), {one: number for number, one in enumerate(people)}


def _answers(row: Round) -> dict[UUID, list[tuple[UUID, int]]]:
    found: dict[UUID, list[tuple[UUID, int]]] = defaultdict(list)
    given = Confirmation.objects.filter(proposal__round=row).values_list("proposal", "participant", "value")
    for proposal, who, value in given:
        found[proposal].append((who, value))
    return found


def _count(one: Proposal, found: Camps, numbers: dict[UUID, int], answers: list[tuple[UUID, int]]) -> bool:
    """Store what each group answered; whether it passed in all of them."""
    groups, apart = tallied(found, ((numbers[who], value) for who, value in answers if who in numbers))
    rows = [*((place, group) for place, group in enumerate(groups)), (APART, apart)]
    GroupCount.objects.bulk_create(_stored(one, place, group) for place, group in rows)
    return agreed(groups)


def _stored(one: Proposal, place: int, group: Answers) -> GroupCount:
    """Counts of fewer than ten answers, and the size of a group of fewer than ten, are not stored at all."""
    size = group.size if group.size >= FEWEST else None
    if not group.can_be_shown:
        return GroupCount(proposal=one, place=place, size=size)
    return GroupCount(
        proposal=one, place=place, size=size,
        confirmed=group.confirmed, unconfirmed=group.unconfirmed, passed=group.passed,
    )  # fmt: skip
