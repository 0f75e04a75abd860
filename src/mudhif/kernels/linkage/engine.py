"""Splink finds the pairs and says how each compares: on DuckDB inside this process, or on a Spark session."""

import logging
import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mudhif.kernels.linkage.columns import Columns
from mudhif.kernels.linkage.comparisons import COMPARISONS, Comparison
from mudhif.kernels.linkage.records import MISSING

MEMORY = "400MB"
THREADS = 2
ROWS_A_CHUNK = 100_000
_TOP_SHARE = 0.5

Backend = Callable[[], Any]
"""Makes one of Splink's database APIs."""


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs of rows, each once: their numbers, and for each comparison the place of its level, -1 where nothing is
    said; shapes (p,), (p,), (p, c). ``random`` marks those drawn at random, (p,).
    """

    left: NDArray[np.int64]
    right: NDArray[np.int64]
    levels: NDArray[np.int8]
    random: NDArray[np.bool_]

    def __len__(self) -> int:
        """The number of pairs."""
        return len(self.left)

    def where(self, chosen: NDArray[Any]) -> "Pairs":
        """Some of the pairs."""
        return Pairs(self.left[chosen], self.right[chosen], self.levels[chosen], self.random[chosen])


@contextmanager
def duckdb_backend() -> Iterator[Any]:
    """Splink on an embedded DuckDB, whose overflow goes to a folder that is deleted."""
    import duckdb
    from splink import DuckDBAPI

    with tempfile.TemporaryDirectory() as folder:
        options = {"threads": min(THREADS, os.cpu_count() or 1), "memory_limit": MEMORY, "temp_directory": folder}
        connection = duckdb.connect(config=options)  # type: ignore[arg-type]
        try:
            yield DuckDBAPI(connection)
        finally:
            connection.close()


def compared_pairs(api: Any, columns: Columns, rules: list[str], advanced: Callable[[float], None]) -> Pairs:
    """All pairs that meet under a rule, compared by Splink. ``advanced`` hears the share that is done.

    Columns hold ``MISSING`` where nothing was said; pairs that meet under the first rule are the random ones. In which
    order they come, the engine decides.
    """
    import pyarrow as pa
    from splink import Linker

    logging.getLogger("splink").setLevel(logging.ERROR)
    table = pa.table(
        {name: pa.array(values.astype(np.int32), mask=values == MISSING) for name, values in columns.items()}
    )
    linker = Linker(api.register(table), _settings(rules), log_level=None)
    chunks = max(1, round(len(table) / ROWS_A_CHUNK))
    found = []
    for chunk in range(1, chunks + 1):
        frame: Any = linker.inference.predict_chunk(left_chunk=(chunk, chunks), warning_mode="never")
        found.append(_read(frame.as_pyarrow_table()))
        frame.drop_table_from_database_and_remove_from_cache()
        advanced(chunk / chunks)
    return together_again(found)


def _settings(rules: list[str]) -> dict[str, Any]:
    """The model in Splink's terms; shares are halved from level to level, so that a weight names its level."""
    return {
        "link_type": "dedupe_only",
        "unique_id_column_name": "unique_id",
        "blocking_rules_to_generate_predictions": [{"blocking_rule": rule} for rule in rules],
        "comparisons": [_comparison(comparison) for comparison in COMPARISONS],
        "retain_matching_columns": False,
        "retain_intermediate_calculation_columns": True,
        "probability_two_random_records_match": 0.5,
    }


def _comparison(comparison: Comparison) -> dict[str, Any]:
    missing = {"sql_condition": comparison.missing, "label_for_charts": "missing", "is_null_level": True}
    levels = [
        {"sql_condition": level.condition, "label_for_charts": level.name, "m_probability": _TOP_SHARE,
         "u_probability": _TOP_SHARE / 2 ** (len(comparison.levels) - place)}
        for place, level in enumerate(comparison.levels)
    ]  # fmt: skip
    return {"output_column_name": comparison.name, "comparison_levels": [missing, *levels]}


def _read(table: Any) -> Pairs:
    """Splink's answer as arrays: the weight of a comparison counts its levels from the last."""
    left, right, key = (table[name].to_numpy() for name in ("unique_id_l", "unique_id_r", "match_key"))
    levels = np.empty((len(left), len(COMPARISONS)), np.int8)
    for place, comparison in enumerate(COMPARISONS):
        weight = np.rint(table[f"mw_{comparison.name}"].to_numpy()).astype(np.int8)
        levels[:, place] = np.where(weight > 0, len(comparison.levels) - weight, -1)
    lower, higher = np.minimum(left, right), np.maximum(left, right)
    return Pairs(lower.astype(np.int64), higher.astype(np.int64), levels, key.astype(np.int64) == 0)


def together_again(found: list[Pairs]) -> Pairs:
    """The pairs of several chunks in one."""
    left, right, random = (
        np.concatenate([getattr(pairs, name) for pairs in found]) for name in ("left", "right", "random")
    )
    return Pairs(left, right, np.concatenate([pairs.levels for pairs in found]), random)
