"""The slate: processor time, how well missing votes are foretold, and whom it represents when most are hidden."""

from functools import partial
from typing import Final

import numpy as np
from numpy.typing import NDArray

from benchmarks import Row, compared
from benchmarks.slate_dialogues import BOWLING_GREEN, camps, conversations, invented, shared
from benchmarks.slate_measuring import mebibytes, seconds
from benchmarks.slate_peers import missing_is_no, most_agreed
from mudhif.kernels.bridging import Votes
from mudhif.kernels.bridging.approval import Approval
from mudhif.kernels.bridging.slate import choose_slate

SIZE: Final = 5
ROUNDS: Final = 20
TENTHS: Final = 5
PEOPLE: Final = (360, 120, 120)
EACH: Final = 8


def run() -> list[Row]:
    """Time by size; held-out votes of every shared conversation; invented camps with few votes cast."""
    large = invented(100_000, 1000, 80)
    work = partial(choose_slate, large, SIZE)
    return [
        _timed(BOWLING_GREEN, shared(BOWLING_GREEN)),
        _timed("10,000 x 300", invented(10_000, 300, 24)),
        _timed("100,000 x 1,000", large),
        Row("100,000 x 1,000, memory", mebibytes(work), "MiB beyond the votes", "", None, None),
        *(_foretold(name) for name in conversations()),
        *(row for share in (0.5, 0.3, 0.2, 0.1) for row in _represented(share)),
    ]


def _timed(name: str, votes: Votes) -> Row:
    fit, whole = seconds(partial(Approval.estimated, votes)), seconds(partial(choose_slate, votes, SIZE))
    note = f"{votes.values.size:,} votes; of this {fit:.2f} to estimate missing ones"
    return Row(f"slate of {SIZE}, {name}", whole, "s (processor)", "", None, None, note)


def _foretold(name: str) -> Row:
    """A tenth of the votes is held out: squared error of the estimated chance, beside the statement's own rate."""
    votes = shared(name)
    errors = np.mean([_errors(votes, seed) for seed in range(TENTHS)], axis=0)
    note = f"{TENTHS} times a tenth; {errors[2]:.3f} expected to agree, {errors[3]:.3f} did"
    return compared(f"held out, {name}", errors[0], "Brier", "the statement's rate", errors[1], note=note)


def _errors(votes: Votes, seed: int) -> tuple[float, float, float, float]:
    people = np.repeat(np.arange(votes.participant_count), votes.counts)
    out = np.random.default_rng(seed).random(people.size) < 0.1
    kept = (people[~out], votes.statements[~out], votes.values[~out])
    fewer = Votes.gathered(*kept, votes.participant_count, votes.statement_count)
    agreed, seen = (
        np.bincount(fewer.statements[fewer.values >= low], minlength=votes.statement_count) for low in (1, -1)
    )
    rate = (agreed + 2 * np.mean(kept[2] == 1)) / (seen + 2)
    chances = Approval.estimated(fewer).of(np.arange(votes.statement_count))[people[out], votes.statements[out]]
    truth = votes.values[out] == 1
    ours, peer = (float(np.mean((guess - truth) ** 2)) for guess in (chances, rate[votes.statements[out]]))
    return ours, peer, float(chances.mean()), float(truth.mean())


def _represented(share: float) -> list[Row]:
    """Each way's slate judged by all votes: its proportional score, and the seats of the smallest camp (1 is due)."""
    scores, seats = [], []
    for seed in range(ROUNDS):
        whole = camps(PEOPLE, EACH, seed)
        votes, best = whole.votes(share, seed), _ours(whole.votes(np.inf, seed))
        ways = (_ours(votes), missing_is_no(votes, SIZE), most_agreed(votes, SIZE))
        scores.append([_score(whole.agreed, way) / _score(whole.agreed, best) for way in ways])
        seats.append([np.count_nonzero(whole.of_statements[way] == len(PEOPLE) - 1) for way in ways])
    score, heard = np.mean(scores, axis=0), np.mean(np.array(seats) > 0, axis=0)
    name = f"camps of {', '.join(map(str, PEOPLE))}; {share:.0%} of votes cast"
    return [
        compared(f"{name}: {what}", figures[0], unit, peer, figures[at])
        for at, peer in ((1, "missing is no"), (2, "most agreed"))
        for what, unit, figures in (("score", "of the best", score), ("a fifth heard", "of dialogues", heard))
    ]


def _ours(votes: Votes) -> list[int]:
    return [each.statement for each in choose_slate(votes, SIZE)]


def _score(agreed: NDArray[np.bool_], slate: list[int]) -> float:
    harmonic = np.append(0, np.cumsum(1 / np.arange(1, len(slate) + 1)))
    return float(harmonic[agreed[:, slate].sum(axis=1)].mean())
