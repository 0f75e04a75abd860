"""Finding ESCO's concepts by words: how often right, how fast, and how long an import takes."""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

from benchmarks import ROOT, SHARED_DATA, Row, compared
from benchmarks.esco_labels import held_out
from benchmarks.suggestion_peers import Finder, bm25s_words, character_tfidf, fts5, ours

QUERIES = 1_000
ALLOWED_IMPORT = 60.0
PEERS = {"bm25s": bm25s_words, "SQLite FTS5": fts5, "character TF-IDF": character_tfidf}


def _reciprocal_ranks(find: Finder, queries: list[tuple[str, frozenset[int]]]) -> tuple[float, list[float]]:
    """The mean reciprocal rank within ten, and milliseconds a query."""
    ranks, times = [], []
    for query, answers in queries:
        started = time.perf_counter()
        found = find(query)
        times.append(1000 * (time.perf_counter() - started))
        ranks.append(next((1 / place for place, concept in enumerate(found, 1) if concept in answers), 0.0))
    return float(np.mean(ranks)), times


def _rows(table: str, what: str) -> list[Row]:
    data = held_out(table, QUERIES)
    quality, times = _reciprocal_ranks(ours(data), data.queries)
    rows = []
    for peer, make in PEERS.items():
        theirs, their_times = _reciprocal_ranks(make(data), data.queries)
        note = f"{len(data.names):,} names, {QUERIES:,} alternative names held out"
        rows.append(compared(f"{what} found by a name held out", quality, "MRR@10", peer, theirs, note=note))
        rows += [
            compared(f"{what} suggested, p{share}", float(np.percentile(times, share)), "ms", peer,
                     float(np.percentile(their_times, share)), note="allowed: 10 ms" if share == 95 else "")
            for share in (50, 95)
        ]  # fmt: skip
    return rows


def _import_seconds(folder: str) -> float:
    """Migrate an empty SQLite database, then time the command that imports ESCO, search indexes included."""
    environment = os.environ | {"MUDHIF_DATA": folder, "DATABASE_URL": f"sqlite:///{folder}/bench.sqlite3"}
    command = str(Path(sys.executable).with_name("mudhif"))
    subprocess.run([command, "manage", "migrate", "-v0"], check=True, env=environment, cwd=ROOT, capture_output=True)
    files = sorted(map(str, (SHARED_DATA / "esco").glob("ESCO*.zip")))
    started = time.perf_counter()
    subprocess.run([command, "skills", "import", *files], check=True, env=environment, cwd=ROOT, capture_output=True)
    return time.perf_counter() - started


def run() -> list[Row]:
    """Quality and speed beside bm25s, FTS5 and plain character TF-IDF; the import beside what it may take."""
    rows = _rows("skills_en.csv", "skills") + _rows("occupations_en.csv", "occupations")
    with tempfile.TemporaryDirectory() as folder:
        seconds = _import_seconds(folder)
    note = "13,896 skills, 123,855 relations, SQLite, search indexes included"
    return [*rows, compared("import of ESCO", seconds, "s", "what it may take", ALLOWED_IMPORT, note=note)]
