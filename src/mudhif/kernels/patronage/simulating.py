"""A year of selections, simulated: the record that an audit would see, and nothing that it would not.

People with a true merit stand before needs; three assessors score them on every criterion, with error; the one who
decides takes the best by mean score, but for a discretion that scores do not show, or follows a planted scheme.
"""

from typing import Any, Final

import numpy as np

from mudhif.kernels.patronage.kinds import Kind
from mudhif.kernels.patronage.record import Bools, Floats, Integers
from mudhif.kernels.patronage.schemes import KIND_OF, Channel, Favour, Promises
from mudhif.kernels.patronage.system import Circle, System

Table = dict[str, list[dict[str, Any]]]
TWO_SEATS: Final = 0.2
CIRCLED: Final = 0.3
CIRCLED_SELECTORS: Final = 0.6
SELECTOR_IS_REFEREE: Final = 4
LIFTED: Final = (92.0, 100.0)
AGES: Final = ("18-29", "30-44", "45-59", "60+")


def simulated(seed: int, selections: int, favour: Favour | None = None, system: System | None = None) -> Table:
    """The record, as plain objects that `read_record` reads, of a year with so many selections.

    The same seed gives the same year. Raises `ValueError` where a strength is not from 0 to 1.
    """
    year = _Year(np.random.default_rng(seed), system or System(), favour)
    left = selections
    while left > 0:
        left -= year.need(left)
    return year.table


class _Year:
    def __init__(self, chance: np.random.Generator, system: System, favour: Favour | None) -> None:
        self.chance, self.system, self.favour = chance, system, favour
        self.persons = Circle.drawn(chance, system, system.persons, CIRCLED)
        officers = system.hosts * system.officers_each
        self.selectors = Circle.drawn(chance, system, officers + system.assessors, CIRCLED_SELECTORS)
        self.merit = system.merit + system.spread * (
            chance.normal(size=system.persons) + system.connected * self.persons.circled
        )
        self.severity = chance.normal(0, system.severity, officers + system.assessors)
        self.promises = Promises.drawn(chance, system, self.persons)
        self.kin = np.zeros((officers + system.assessors, system.persons), dtype=bool)
        self.counted = chance.random(system.persons) < system.consent
        self.gender, self.age = chance.integers(0, 2, system.persons), chance.integers(0, len(AGES), system.persons)
        self.told: set[tuple[int, int]] = set()
        self.table: Table = {"needs": [], "candidacies": [], "ties": []}

    def need(self, left: int) -> int:
        """One need more; how many were selected for it."""
        system, chance = self.system, self.chance
        host = int(chance.integers(system.hosts))
        officer = host * system.officers_each + int(chance.integers(system.officers_each))
        officers = system.hosts * system.officers_each
        panel = officers + chance.choice(system.assessors, min(system.panel, system.assessors), replace=False)
        number = min(system.persons, 2 + int(chance.poisson(max(system.applicants - 2, 0))))
        standing = chance.choice(system.persons, number, replace=False)
        self.kin[np.ix_(np.append(panel, officer), standing)] |= chance.random((panel.size + 1, number)) < system.kin
        scores = self._scores(panel, standing)
        seats = min(left, number - 1, 1 + int(chance.random() < TWO_SEATS))
        selected = self._selected(host, self._ties(officer, standing), standing, scores.mean(axis=(0, 2)), seats)
        self._write(f"h{host}", f"s{officer}")
        self._stand(panel, standing, scores, selected)
        for selector in (officer, *panel.tolist()):
            self._tell(selector, standing)
        return seats

    def _ties(self, selector: int, standing: Integers) -> dict[Kind, Bools]:
        """What ties a selector to each who stands."""
        mine, theirs = self.selectors, self.persons
        own_referee, rest = divmod(selector, SELECTOR_IS_REFEREE)
        is_referee = rest == 0 and own_referee < self.system.referees
        return {
            Kind.KINSHIP: self.kin[selector, standing],
            Kind.EMPLOYER: theirs.employers[standing] @ mine.employers[selector],
            Kind.ASSOCIATION: theirs.associations[standing] @ mine.associations[selector],
            Kind.REFEREE: theirs.referees[standing, own_referee % self.system.referees] & is_referee,
            Kind.REGION: theirs.region[standing] == mine.region[selector],
        }

    def _scores(self, panel: Integers, standing: Integers) -> Floats:
        """Points (assessors, candidates, criteria)."""
        shape = (panel.size, standing.size, self.system.criteria)
        level = self.merit[standing][None, :, None] + self.severity[panel][:, None, None]
        scores: Floats = np.clip(level + self.chance.normal(0, self.system.noise, shape), 0, 100)
        if self.favour and self.favour.channel is Channel.SCORES:
            tied = np.array([self._ties(int(who), standing)[KIND_OF[self.favour.scheme]] for who in panel])
            lifted = tied & (self.chance.random(tied.shape) < self.favour.strength)
            scores[lifted] = self.chance.uniform(*LIFTED, (int(lifted.sum()), self.system.criteria))
        return np.round(scores)

    def _selected(self, host: int, ties: dict[Kind, Bools], standing: Integers, points: Floats, seats: int) -> Bools:
        chosen = np.zeros(standing.size, dtype=bool)
        worth = points + self.chance.normal(0, self.system.discretion, standing.size)
        favour = self.favour if self.favour and self.favour.channel is Channel.DECISION else None
        liked = (
            chosen if favour is None else self.promises.favourites(favour.scheme, host, ties, self.persons, standing)
        )
        for acts in self.chance.random(seats) < (favour.strength if favour else 0.0):
            favourites = liked & ~chosen & (points >= self.system.bar)
            if acts and favourites.any():
                chosen[np.argmax(np.where(favourites, points, -np.inf))] = True
            else:
                chosen[np.argmax(np.where(chosen, -np.inf, worth))] = True
        return chosen

    def _write(self, host: str, officer: str) -> None:
        weights = {f"k{number}": 1 for number in range(self.system.criteria)}
        need = f"n{len(self.table['needs'])}"
        self.table["needs"].append({"id": need, "host": host, "deciders": [officer], "weights": weights})

    def _stand(self, panel: Integers, standing: Integers, scores: Floats, selected: Bools) -> None:
        need = self.table["needs"][-1]
        given = scores.tolist()
        for place, person in enumerate(standing.tolist()):
            points = {
                f"s{who}": dict(zip(need["weights"], given[row][place], strict=True))
                for row, who in enumerate(panel.tolist())
            }
            row = {"need": need["id"], "candidate": f"c{person}", "selected": bool(selected[place]), "scores": points}
            self.table["candidacies"].append(row | self._brought(person))

    def _brought(self, person: int) -> dict[str, Any]:
        found: dict[str, Any] = {
            "referees": [f"r{each}" for each in np.flatnonzero(self.persons.referees[person])],
            "employers": [f"e{each}" for each in np.flatnonzero(self.persons.employers[person])],
            "region": f"g{self.persons.region[person]}",
        }
        if self.counted[person]:
            found |= {"gender": "wm"[self.gender[person]], "age": AGES[self.age[person]]}
        return found

    def _tell(self, selector: int, standing: Integers) -> None:
        """Put on record what ties a selector to those who stand, once for each two people."""
        ties = self._ties(selector, standing)
        for place, person in enumerate(standing.tolist()):
            if (selector, person) not in self.told:
                kinds = [kind for kind, tied in ties.items() if tied[place]]
                rows = ({"selector": f"s{selector}", "candidate": f"c{person}", "kind": str(kind)} for kind in kinds)
                self.table["ties"].extend(rows)
                self.told.add((selector, person))
