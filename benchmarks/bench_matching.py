"""The shortlist of a need among 500,000 profiles, beside what else could find it. One thread each."""

import dataclasses
import time
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, Final, TypeVar

import numpy as np

from benchmarks import Row, compared
from benchmarks.esco_relations import Relations, relations
from benchmarks.matching_peers import Search, bm25s_text, plain_numpy, sqlite_tables, sqlite_text
from benchmarks.matching_population import need_of, profiles_of, shares_of
from mudhif.kernels.matching import Index, Need, Profile, ProfileArrays, shortlist

PROFILES: Final = 500_000
NEEDS: Final = 200
WARM_UP: Final = 10
SEED: Final = 20_261_122

Asked = TypeVar("Asked")


def run() -> list[Row]:
    """Profiles spread as the relations are, then crowded into few occupations."""
    source = relations(np.random.default_rng(SEED))
    return [*_spread(source), *_crowded(source)]


def _spread(source: Relations) -> list[Row]:
    shares, rng = shares_of(source, np.random.default_rng(SEED), crowded=False), np.random.default_rng(SEED + 1)
    profiles = profiles_of(source, shares, rng, PROFILES)
    needs = [need_of(source, shares, rng, stand_ins=False) for _ in range(NEEDS)]
    generous = [need_of(source, shares, rng, stand_ins=True) for _ in range(NEEDS)]
    build, index = _timed(lambda: Index.build(profiles))
    name = f"top 20 of {PROFILES:,} for 8 skills, 7 gates"
    ours = _latency(lambda need: shortlist(index, need), needs)
    plain = plain_numpy(profiles)
    theirs = _latency(plain, needs)
    rows = [
        compared(f"{name}, p{q}", ours[q], "ms", "plain numpy, 2 gates", theirs[q], note=source.source) for q in ours
    ]
    rows += _with_stand_ins(f"{name}, 2 stand-ins each", index, plain, generous, source.source)
    rows += _others(name, profiles, needs, index)
    return [*rows, *_upkeep(index, build)]


def _crowded(source: Relations) -> list[Row]:
    shares, rng = shares_of(source, np.random.default_rng(SEED), crowded=True), np.random.default_rng(SEED + 2)
    profiles = profiles_of(source, shares, rng, PROFILES)
    needs = [need_of(source, shares, rng, stand_ins=True) for _ in range(NEEDS)]
    note = "occupations by Zipf's law"
    return _with_stand_ins("the same, crowded", Index.build(profiles), plain_numpy(profiles), needs, note)


def _with_stand_ins(name: str, index: Index, plain: Search, needs: list[Need], note: str) -> list[Row]:
    ours, theirs = _latency(lambda need: shortlist(index, need), needs), _latency(plain, needs)
    return [
        compared(f"{name}, p{q}", ours[q], "ms", "plain numpy, 2 gates, no stand-ins", theirs[q], note=note)
        for q in ours
    ]


def _others(name: str, profiles: ProfileArrays, needs: list[Need], index: Index) -> Iterator[Row]:
    """Ours is measured again before each peer, so that both meet the machine in the same state."""
    peers: dict[str, Callable[[ProfileArrays], Search]] = {
        "SQLite inverted table, all gates": sqlite_tables,
        "SQLite FTS5, no gates": sqlite_text,
        "bm25s, no gates": bm25s_text,
    }
    for peer, make in peers.items():
        try:
            search = make(profiles)
        except ModuleNotFoundError as missing:
            yield Row(f"{name}, p95", None, "ms", peer, None, None, f"peer not measured: {missing}")
            continue
        note = _agreement(search, index, needs) if make is sqlite_tables else "ranks by BM25"
        ours, theirs = _latency(lambda need: shortlist(index, need), needs), _latency(search, needs)
        yield compared(f"{name}, p95", ours[95], "ms", peer, theirs[95], note=note)


def _agreement(search: Search, index: Index, needs: list[Need]) -> str:
    """On how many needs the peer's 20 scores are the kernel's."""
    same = sum(search(need) == [each.tenths for each in shortlist(index, need).standings] for need in needs)
    return f"same 20 scores for {same} of {len(needs)} needs"


def _upkeep(index: Index, build: float) -> Iterator[Row]:
    alternative = Profile(key=1, languages=((0, 6),), modes=1)
    updates = _latency(lambda number: index.update(number, alternative), list(range(NEEDS)))
    yield compared("one profile updated, p95", updates[95], "ms", "build from scratch", build * 1000)
    yield Row(f"index of {PROFILES:,} x 15 skills built", build, "s", "", None, None)
    yield Row("its arrays in memory", _bytes(index) / 2**20, "MiB", "", None, None)


def _latency(ask: Callable[[Asked], Any], questions: list[Asked]) -> dict[int, float]:
    """Milliseconds at p50 and p95, each question asked once, after a warm-up with others."""
    for question in questions[:WARM_UP]:
        ask(question)
    taken = [_timed(partial(ask, question))[0] for question in questions[WARM_UP:]]
    return {q: float(np.percentile(taken, q)) * 1000 for q in (50, 95)}


def _timed(work: Callable[[], Any]) -> tuple[float, Any]:
    start = time.perf_counter()
    result = work()
    return time.perf_counter() - start, result


def _bytes(part: object) -> int:
    if isinstance(part, np.ndarray):
        return part.nbytes
    if dataclasses.is_dataclass(part):
        return sum(_bytes(getattr(part, field.name)) for field in dataclasses.fields(part))
    if isinstance(part, dict):
        return sum(map(_bytes, part.values()))
    return sum(map(_bytes, part)) if isinstance(part, tuple) else 0
