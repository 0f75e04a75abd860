"""Others on the same registers: each proposes pairs and scores them, and gets its best threshold, which we do not.

All peers choose among the same candidates (same birth year, telephone or address, or the same romanised first letters
of given and family name), so that what differs is how they compare.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import JaroWinkler

from benchmarks import UnavailableError
from mudhif.people.mapping.rules.rows import RegisterRow

Pairs = list[tuple[int, int]]
Scored = tuple[Pairs, NDArray[np.float64]]
LARGEST_BLOCK = 400


@dataclass(frozen=True, slots=True)
class Plain:
    """A row as a peer sees it: one romanised name, and the rest as it stands."""

    name: str
    born: str
    year: str
    phone: str
    mail: str


def romanised(rows: Sequence[RegisterRow]) -> list[Plain]:
    """Names in Latin letters by anyascii, the passport's where there is one."""
    from anyascii import anyascii

    def plain(row: RegisterRow) -> Plain:
        name = row.name_in_passport or row.full_name or f"{row.given} {row.family}"
        born = row.birth_date.isoformat() if row.birth_date else str(row.birth_year or "")
        return Plain(anyascii(name).lower().replace("dr. ", ""), born, born[:4], row.phone, row.mail)

    return [plain(row) for row in rows]


def _candidates(rows: Sequence[Plain]) -> Pairs:
    """Pairs that share a telephone, an address, or the year and the first letter."""
    blocks: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, row in enumerate(rows):
        for key in _keys(row):
            blocks[key].append(number)
    pairs = {pair for block in blocks.values() if len(block) <= LARGEST_BLOCK for pair in combinations(block, 2)}
    return sorted(pairs)


def _keys(row: Plain) -> Iterator[tuple[str, str]]:
    if row.phone:
        yield "phone", row.phone
    if row.mail:
        yield "mail", row.mail
    if row.year and row.name:
        yield row.year, row.name[0]


def _scored(rows: Sequence[Plain], alike: Callable[[str, str], float]) -> Scored:
    """Names by ``alike``, and what else is equal."""
    pairs = _candidates(rows)
    scores = [
        alike(rows[one].name, rows[other].name)
        + 0.2 * (rows[one].born == rows[other].born != "")
        + 0.5 * (rows[one].phone == rows[other].phone != "" or rows[one].mail == rows[other].mail != "")
        for one, other in pairs
    ]
    return pairs, np.array(scores)


def jaro_winkler(rows: Sequence[RegisterRow]) -> Scored:
    """Jaro-Winkler on romanised names; an equal date, telephone or address lifts a pair."""
    return _scored(romanised(rows), JaroWinkler.similarity)


def logic_v2(rows: Sequence[RegisterRow]) -> Scored:
    """nomenklatura's LogicV2 on the names as written, dates and contacts."""
    try:
        from followthemoney import model
        from nomenklatura.matching import LogicV2
    except ImportError as missing:
        raise UnavailableError(f"LogicV2 is not installed ({missing.name}); it must be compiled") from missing
    configuration = LogicV2.default_config()
    entities = [_entity(model, number, row) for number, row in enumerate(rows)]
    pairs = _candidates(romanised(rows))
    scores = [LogicV2.compare(entities[one], entities[other], configuration).score for one, other in pairs]
    return pairs, np.array(scores)


def _entity(model: Any, number: int, row: RegisterRow) -> Any:
    names = [name for name in (row.full_name, row.name_in_passport, f"{row.given} {row.family}".strip()) if name]
    born = row.birth_date.isoformat() if row.birth_date else str(row.birth_year or "")
    values = {"name": names, "birthDate": [born] if born else [], "phone": [row.phone] if row.phone else [],
              "email": [row.mail] if row.mail else []}  # fmt: skip
    return model.get_proxy({"id": str(number), "schema": "Person", "properties": values})


def splink_romanised(rows: Sequence[RegisterRow]) -> Scored:
    """Splink as its documentation has it: Jaro-Winkler on romanised names, term frequencies, EM on names and year."""
    import duckdb
    import pyarrow as pa
    import splink.comparison_library as compare
    from splink import DuckDBAPI, Linker, SettingsCreator, block_on

    plain = romanised(rows)
    words = [row.name.split() or [""] for row in plain]
    table = pa.table({
        "unique_id": list(range(len(rows))), "given": [name[0] or None for name in words],
        "family": [name[-1] or None for name in words],
        **{column: [getattr(row, column) or None for row in plain] for column in ("born", "year", "phone", "mail")},
    })  # fmt: skip
    api = DuckDBAPI(duckdb.connect(config={"threads": 2}))
    names = [
        compare.JaroWinklerAtThresholds(name).configure(term_frequency_adjustments=True) for name in ("given", "family")
    ]
    exact = [compare.ExactMatch(column) for column in ("born", "year", "phone", "mail")]
    blocks = [block_on("phone"), block_on("mail"), block_on("year", "substr(given, 1, 1)")]
    linker = Linker(api.register(table), SettingsCreator("dedupe_only", [*names, *exact], [*blocks]), log_level=None)
    linker.training.estimate_u_using_random_sampling(2e6, seed=1)
    linker.training.estimate_parameters_using_expectation_maximisation(block_on("given", "family", "year"))
    linker.training.estimate_parameters_using_expectation_maximisation(block_on("phone"))
    found: Any = linker.inference.predict(warning_mode="never")
    found = found.as_pyarrow_table()
    pairs = list(zip(found["unique_id_l"].to_pylist(), found["unique_id_r"].to_pylist(), strict=True))
    return pairs, found["match_weight"].to_numpy()


PEERS: dict[str, Callable[[Sequence[RegisterRow]], Scored]] = {
    "Splink, anyascii": splink_romanised, "LogicV2": logic_v2, "Jaro-Winkler, anyascii": jaro_winkler,
}  # fmt: skip
