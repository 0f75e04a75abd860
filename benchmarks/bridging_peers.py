"""red-dwarf, the library that reimplements Polis in Python, on the same votes."""

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from benchmarks import UnavailableError
from benchmarks.bridging_conversations import Cast


def red_dwarf(cast: Cast) -> Callable[[], Any]:
    """Its whole pipeline, ready to run. Raises `UnavailableError` where it is not installed (extra `peers`)."""
    try:
        from reddwarf.implementations.polis import run_pipeline
    except ImportError as missing:
        raise UnavailableError("red-dwarf is not installed (extra peers)") from missing
    columns = (cast.participants.tolist(), cast.statements.tolist(), cast.values.tolist())
    votes = [
        {"participant_id": person, "statement_id": about, "vote": vote, "modified": time}
        for time, (person, about, vote) in enumerate(zip(*columns, strict=True))
    ]
    return lambda: run_pipeline(votes=votes, random_state=0)


def labels_and_scores(result: Any, cast: Cast) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """The group that it put each participant into (-1 for none), and its group-informed agreement by statement."""
    labels = np.full(cast.participant_count, -1, dtype=np.int64)
    found = result.participants_df["cluster_id"].dropna()
    labels[found.index.to_numpy(dtype=np.int64)] = found.to_numpy(dtype=np.int64)
    scores = np.full(cast.statement_count, np.nan)
    for statement, score in result.group_aware_consensus["agree"].items():
        scores[int(statement)] = score
    return labels, scores
