"""A need's terms as the kernel's question."""

from collections.abc import Collection, Mapping
from datetime import date
from typing import Final
from uuid import UUID

from mudhif.kernels.matching import Gates, Need, Party, Wanted, party
from mudhif.people.members.queries import Purpose
from mudhif.work.needs.queries import Terms
from mudhif.work.selection.index.packing import FINDING, HOME, governorate_bit, mode_bits
from mudhif.work.selection.index.picture import Vocabulary

# What somebody holds who holds the broader skill of which the wanted one is a part: two fifths of its points.
RELATED_COUNTS: Final = 0.4
FROM_AFAR: Final = frozenset({"remote"})


def kernel_need(
    terms: Terms, words: Vocabulary, *, purpose: Purpose, today: date, broader: Mapping[UUID, Collection[UUID]]
) -> Need:
    """The question. Equal profiles are ordered by a lot drawn from the need's random identifier, the same each time.

    `today` is the day in UTC; `broader` gives for a skill those that it is part of.
    """
    skills = tuple(
        Wanted(words.concepts.of(one.concept), one.weight, one.required, _related(one.concept, words, broader))
        for one in terms.skills
        if one.weight > 0
    )
    return Need(skills, _gates(terms, words, purpose, today), seed=terms.id.int & ((1 << 64) - 1))


def _related(
    concept: UUID, words: Vocabulary, broader: Mapping[UUID, Collection[UUID]]
) -> tuple[tuple[int, float], ...]:
    wider = dict.fromkeys(each for each in broader.get(concept, ()) if each != concept)
    return tuple((words.concepts.of(each), RELATED_COUNTS) for each in wider)


def _gates(terms: Terms, words: Vocabulary, purpose: Purpose, today: date) -> Gates:
    place = governorate_bit(terms.governorate) if terms.governorate else None
    dated = terms.starts is not None and terms.ends is not None
    return Gates(
        today=today.toordinal(),
        purposes=(FINDING.index(purpose),),
        parties=_parties(terms, words, place),
        licences=_licences(terms, words),
        languages=tuple((words.languages.of(code), level) for code, level in terms.languages),
        modes=mode_bits(terms.modes),
        starts=terms.starts.toordinal() if dated and terms.starts else None,
        ends=terms.ends.toordinal() if dated and terms.ends else None,
        hours=terms.hours_a_month or 0,
        # Who helps from afar goes nowhere. A need that allows nothing else asks nobody where they would go; one that
        # can be met from afar or there asks only those who would have to come.
        governorate=None if terms.modes <= FROM_AFAR else place,
        from_afar=mode_bits(terms.modes & FROM_AFAR),
    )


def _parties(terms: Terms, words: Vocabulary, place: int | None) -> tuple[int, ...]:
    organisations = [one for one in (terms.host, terms.desk) if one is not None]
    blocked = {party(Party.HOST, words.organisations.of(one)) for one in organisations}
    return (*sorted(blocked), *(() if place is None else (party(Party.GOVERNORATE, place),)))


def _licences(terms: Terms, words: Vocabulary) -> tuple[int, ...]:
    if terms.licence is None:
        return ()
    return (words.licences.of((terms.licence.isco, "" if terms.licence.any_country else HOME)),)
