"""Reading a record from plain objects, as JSON has them. All ids are opaque; no name is read, and none is wanted.

    {"needs": [{"id": "n1", "host": "h1", "deciders": ["o1"], "weights": {"skill": 60, "language": 40}}],
     "candidacies": [{"need": "n1", "candidate": "c1", "selected": true,
                      "scores": {"a1": {"skill": 70, "language": 80}}, "referees": ["r1"], "employers": ["e1"],
                      "region": "g1", "gender": "w", "age": "30-39"}],
     "ties": [{"selector": "o1", "candidate": "c1", "kind": "kinship"}]}

`scores`, `referees`, `employers`, `region`, `gender`, `age` and `ties` may be absent; gender and age stand only where
the member consented to be counted by them. Scores are 0 to 100 for each criterion of the need.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np

from mudhif.kernels.patronage.checking import Row, number, text, texts, whole
from mudhif.kernels.patronage.checking import rows as rows_of
from mudhif.kernels.patronage.codes import Codes
from mudhif.kernels.patronage.kinds import Kind, Trait
from mudhif.kernels.patronage.record import Assessments, BadRecord, Bools, Floats, Group, Integers, Pairs, Record

PARTS: Final = {"needs", "candidacies", "ties"}
OF_NEED: Final = {"id", "host", "deciders", "weights"}
OF_CANDIDACY: Final = {
    "need", "candidate", "selected", "scores", "referees", "employers", "region", "gender", "age",
}  # fmt: skip
OF_TIE: Final = {"selector", "candidate", "kind"}
GROUPS: Final = ("gender", "age")
MOST: Final = 100.0


def read_record(table: object) -> Record:
    """The record that plain objects describe.

    Raises `BadRecord` where a part is missing or of the wrong sort, an id unknown or used twice, a score outside 0 to
    100 or without its criterion, or a field stands there that the audit has no business to see.
    """
    found = whole(table, "The record", PARTS, {"needs", "candidacies"})
    needs = _needs(rows_of(found, "needs", OF_NEED, {"id", "host", "deciders", "weights"}))
    rows = rows_of(found, "candidacies", OF_CANDIDACY, {"need", "candidate", "selected"})
    ties = _ties(rows_of(found, "ties", OF_TIE, OF_TIE))
    return _Reader(needs, ties).read(rows)


class _Reader:
    """Turns ids into numbers, in the order in which they come."""

    def __init__(self, needs: dict[str, Row], ties: dict[tuple[str, str], set[Kind]]) -> None:
        self.needs, self.ties = needs, ties
        self.numbers = {name: number for number, name in enumerate(needs)}
        self.hosts = Codes()
        self.host_of = {name: self.hosts.of(need["host"]) for name, need in needs.items()}

    def read(self, rows: Sequence[Row]) -> Record:
        for place, row in enumerate(rows):
            self._check(place, row)
        keys = [(row["need"], row["candidate"]) for row in rows]
        twice = next((key for key, times in Counter(keys).items() if times > 1), None)
        if twice:
            raise BadRecord(f"The candidate {twice[1]} stands twice before the need {twice[0]}.")
        needs = [row["need"] for row in rows]
        deciders = [self.needs[need]["deciders"] for need in needs]
        assessments, points = self._assessments(rows)
        return Record(
            np.array([self.numbers[need] for need in needs], dtype=np.int64),
            np.unique([row["candidate"] for row in rows], return_inverse=True)[1].astype(np.int64),
            np.array([self.host_of[need] for need in needs], dtype=np.int64),
            np.array([row["selected"] for row in rows], dtype=bool),
            points,
            self._tied([(those, row["candidate"]) for those, row in zip(deciders, rows, strict=True)]),
            _pairs(deciders),
            assessments,
            {
                Trait.REFEREE: _pairs([row.get("referees", ()) for row in rows]),
                Trait.EMPLOYER: _pairs([row.get("employers", ()) for row in rows]),
                Trait.REGION: _pairs([[row["region"]] if row.get("region") is not None else [] for row in rows]),
            },
            {name: _group([row.get(name) for row in rows]) for name in GROUPS},
            tuple(self.hosts.names),
        )  # fmt: skip

    def _check(self, place: int, row: Row) -> None:
        what = f"Candidacy {place + 1}"
        for name in ("need", "candidate"):
            text(row[name], f"{what}: {name}")
        if row["need"] not in self.needs:
            raise BadRecord(f"{what} stands before the need {row['need']!r}, which is not among the needs.")
        if not isinstance(row["selected"], bool):
            raise BadRecord(f"{what}: selected is true or false.")
        for name in ("referees", "employers"):
            texts(row.get(name, []), f"{what}: {name}")
        for name in ("region", *GROUPS):
            if row.get(name) is not None:
                text(row[name], f"{what}: {name}")

    def _assessments(self, rows: Sequence[Row]) -> tuple[Assessments, Floats]:
        assessors, found = Codes(), []
        for place, row in enumerate(rows):
            weights = self.needs[row["need"]]["weights"]
            scores = row.get("scores", {})
            if not isinstance(scores, Mapping):
                raise BadRecord(f"Candidacy {place + 1}: scores map assessors to points for each criterion.")
            found += [(place, who, _total(points, weights, place)) for who, points in scores.items()]
        at = np.array([place for place, _, _ in found], dtype=np.int64)
        total = np.array([points for _, _, points in found], dtype=np.float64)
        who = np.array([assessors.of(name) for _, name, _ in found], dtype=np.int64)
        tied = self._tied([([name], rows[place]["candidate"]) for place, name, _ in found])
        counts = np.bincount(at, minlength=len(rows))
        sums = np.bincount(at, weights=total, minlength=len(rows))
        mean = np.where(counts > 0, sums / np.maximum(counts, 1), np.nan)
        return Assessments(at, who, total, tied, tuple(assessors.names)), mean

    def _tied(self, pairs: Sequence[tuple[Sequence[str], str]]) -> dict[Kind, Bools]:
        kinds = [set().union(*(self.ties.get((who, whom), ()) for who in those)) for those, whom in pairs]
        return {kind: np.array([kind in each for each in kinds], dtype=bool) for kind in Kind}


def _needs(rows: Sequence[Row]) -> dict[str, Row]:
    needs: dict[str, Row] = {}
    for place, row in enumerate(rows):
        what = f"Need {place + 1}"
        text(row["id"], f"{what}: id")
        text(row["host"], f"{what}: host")
        texts(row["deciders"], f"{what}: deciders")
        if row["id"] in needs:
            raise BadRecord(f"The need {row['id']} comes more than once.")
        if not isinstance(row["weights"], Mapping) or not row["weights"]:
            raise BadRecord(f"{what}: weights map each criterion to its weight.")
        if not all(number(weight) and weight > 0 for weight in row["weights"].values()):
            raise BadRecord(f"{what}: each weight is a number above 0.")
        needs[row["id"]] = row
    return needs


def _ties(rows: Sequence[Row]) -> dict[tuple[str, str], set[Kind]]:
    ties: dict[tuple[str, str], set[Kind]] = {}
    for place, row in enumerate(rows):
        for name in ("selector", "candidate"):
            text(row[name], f"Tie {place + 1}: {name}")
        if row["kind"] not in list(Kind):
            raise BadRecord(f"Tie {place + 1}: there is no kind {row['kind']!r}; there are {', '.join(Kind)}.")
        ties.setdefault((row["selector"], row["candidate"]), set()).add(Kind(row["kind"]))
    return ties


def _total(points: object, weights: Mapping[str, float], place: int) -> float:
    what = f"Candidacy {place + 1}"
    if not isinstance(points, Mapping) or set(points) != set(weights):
        raise BadRecord(f"{what}: each assessor gives points for every criterion of the need, and for no other.")
    if not all(number(each) and 0 <= each <= MOST for each in points.values()):
        raise BadRecord(f"{what}: points are numbers from 0 to 100.")
    return float(sum(weights[name] * points[name] for name in weights) / sum(weights.values()))


def _pairs(values: Sequence[Sequence[str]]) -> Pairs:
    codes = Codes()
    found = [(row, codes.of(value)) for row, those in enumerate(values) for value in dict.fromkeys(those)]
    table: Integers = np.array(found, dtype=np.int64).reshape(-1, 2)
    return Pairs(table[:, 0], table[:, 1], tuple(codes.names))


def _group(values: Sequence[str | None]) -> Group:
    codes = Codes()
    numbers = [-1 if value is None else codes.of(value) for value in values]
    return Group(np.array(numbers, dtype=np.int64), tuple(codes.names))
