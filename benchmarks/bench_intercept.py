"""The bridging intercept: processor time and memory, beside gradient descent on the same objective."""

from functools import partial

import numpy as np
from scipy.stats import spearmanr

from benchmarks import Row, compared
from benchmarks.slate_dialogues import BOWLING_GREEN, conversations, invented, shared
from benchmarks.slate_measuring import mebibytes, seconds
from benchmarks.slate_peers import gradient_descent
from mudhif.kernels.bridging import Votes
from mudhif.kernels.bridging.evidence import well_known
from mudhif.kernels.bridging.factors import factorise


def run() -> list[Row]:
    """Three sizes against the peer where it ends in minutes; then whether votes left out move the order."""
    large, linear = invented(100_000, 1000, 80), invented(100_000, 1000, 40)
    half = seconds(partial(factorise, linear), 1)
    return [
        _beside(BOWLING_GREEN, shared(BOWLING_GREEN)),
        _beside("10,000 x 300", invented(10_000, 300, 24)),
        _alone("100,000 x 1,000", large, f"half the votes: {half:.2f} s"),
        Row("100,000 x 1,000, memory", mebibytes(partial(factorise, large)), "MiB beyond the votes", "", None, None),
        *(_steady(name) for name in conversations()),
    ]


def _beside(name: str, votes: Votes) -> Row:
    found, peer = factorise(votes), gradient_descent(votes)
    known = well_known(votes)
    alike = spearmanr(found.statement_intercepts[known], peer.statement_intercepts[known])[0]
    note = f"{votes.values.size:,} votes; {found.sweeps} sweeps, {peer.epochs} epochs; rank correlation {alike:.4f}"
    ours, theirs = seconds(partial(factorise, votes)), seconds(partial(gradient_descent, votes), 1)
    return compared(f"intercept, {name}", ours, "s (processor)", "Adam in numpy", theirs, note=note)


def _alone(name: str, votes: Votes, note: str) -> Row:
    size = f"{votes.values.size:,} votes; {factorise(votes).sweeps} sweeps; {note}"
    return Row(f"intercept, {name}", seconds(partial(factorise, votes)), "s (processor)", "", None, None, size)


def _steady(name: str) -> Row:
    """How far a statement's rank moves when a tenth of the votes is left out, as a share of the list."""
    votes, rows = shared(name), []
    known, people = well_known(votes), np.repeat(np.arange(votes.participant_count), votes.counts)
    before = factorise(votes).statement_intercepts[known].argsort().argsort()
    for seed in range(10):
        kept = np.random.default_rng(seed).random(people.size) >= 0.1
        fewer = Votes.gathered(
            people[kept], votes.statements[kept], votes.values[kept], votes.participant_count, votes.statement_count
        )
        after = factorise(fewer).statement_intercepts[known].argsort().argsort()
        rows.append(np.abs(after - before) / before.size)
    middle = f"median {np.median(rows):.3f}"
    return Row(f"rank moved, {name}", float(np.quantile(rows, 0.95)), "of the list (p95)", "", None, None, middle)
