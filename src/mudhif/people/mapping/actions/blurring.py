"""From exact counts of those who agreed to protected tables: nothing else leaves this file."""

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

import numpy as np
from django.utils.translation import gettext_lazy as _
from numpy.typing import NDArray

from mudhif.base.foundation.errors import Refused
from mudhif.base.foundation.registries import governorates_of_work
from mudhif.kernels.disclosure import KeySet, Published, PublishedTable, Table, publish
from mudhif.people.mapping.rules.keys import MODES, Counter, PublicKeys
from mudhif.people.mapping.rules.quarters import (
    FOR_MODES,
    FOR_WHEN,
    FOR_WORK,
    mode_shares,
    people_shares,
    when_shares,
    work_shares,
)
from mudhif.people.members.queries import count_members, who_is_counted


@dataclass(frozen=True, slots=True)
class _Subject:
    """What is counted: exact counts over keys, its tables' shares, and its part of the release's budget."""

    name: str
    keys: KeySet
    leaves: NDArray[np.int64]
    shares: dict[Table, float]
    part: float
    cells_a_person: int = 1


def blurred(keys: PublicKeys, rho: float) -> dict[tuple[str, Table], PublishedTable]:
    """The protected tables of a release that costs `rho`, by subject. `Refused` without the library that blurs."""
    try:
        found = [(subject.name, _published(subject, rho)) for subject in _subjects(keys)]
    except ModuleNotFoundError as missing:
        raise Refused(_("The library that blurs the counts is not installed: run “make mapping”.")) from missing
    if sum(published.spent for _, published in found) > rho:
        raise ArithmeticError("OpenDP charges more for a release than it may cost")
    return {(name, table): cells for name, published in found for table, cells in published.tables.items()}


def _subjects(keys: PublicKeys) -> Iterator[_Subject]:
    counts, counter = count_members(), Counter(keys)
    people, modes = counter.people(counts.people.items()), counter.modes(counts.modes.items())
    yield _Subject("people", keys.people(), people, people_shares(), 1 - FOR_MODES - FOR_WHEN - FOR_WORK)
    yield _Subject("modes", keys.modes(), modes, mode_shares(), FOR_MODES, len(MODES))
    yield _Subject("whens", keys.whens(), counter.whens(counts.whens.items()), when_shares(), FOR_WHEN, len(MODES))
    if keys.governorates:
        yield _Subject("work", keys.work(), counter.work(_where_counted_people_worked()), work_shares(), FOR_WORK)


def _published(subject: _Subject, rho: float) -> Published:
    from mudhif.kernels.disclosure.noise import Gaussian

    noise = Gaussian(rho * subject.part)
    found = publish(subject.keys, subject.leaves, subject.shares, noise, cells_a_person=subject.cells_a_person)
    if not found.settled:
        raise ArithmeticError("the fit of a release did not come to rest")
    return found


def _where_counted_people_worked() -> list[str]:
    """A governorate for each person who worked and agreed to be counted; nobody stands twice."""
    where: dict[UUID, str] = {}
    for worked in governorates_of_work:
        where |= worked()
    counted = who_is_counted()
    return [governorate for person, governorate in where.items() if person in counted]
