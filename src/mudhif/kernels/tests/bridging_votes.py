"""Votes to try things on: drawn by Hypothesis, or cast by invented camps."""

from collections.abc import Sequence

import numpy as np
from hypothesis import strategies as st
from numpy.typing import NDArray

from mudhif.kernels.bridging import Votes

Ballots = list[tuple[int, int, int]]
"""(participant, statement, vote) in time order."""


@st.composite
def ballots(draw: st.DrawFn, people: int = 12, statements: int = 6) -> tuple[Ballots, int, int]:
    """Ballots, how many participants and how many statements; some people vote twice, some never."""
    participant_count, statement_count = draw(st.integers(1, people)), draw(st.integers(1, statements))
    ballot = st.tuples(
        st.integers(0, participant_count - 1), st.integers(0, statement_count - 1), st.sampled_from((-1, 0, 1))
    )
    return draw(st.lists(ballot, max_size=80)), participant_count, statement_count


def votes_of(cast: Ballots, participant_count: int, statement_count: int) -> Votes:
    people, about, votes = np.array(cast, dtype=np.int64).reshape(-1, 3).T
    return Votes.gathered(people, about, votes, participant_count, statement_count)


def camps(
    sizes: Sequence[int], *, statements: int = 40, seen: float = 0.6, apart: float = 0.8, yes: int = 0, seed: int = 1
) -> tuple[Ballots, NDArray[np.int64]]:
    """Camps of these sizes, each with its own opinions; `yes` more people agree with everything (camp -1)."""
    chance = np.random.default_rng(seed)
    opinions = chance.random(statements) + (chance.random((len(sizes), statements)) - 0.5) * 2 * apart
    opinions = np.vstack((np.clip(opinions, 0.03, 0.97), np.ones(statements)))
    camp = np.append(np.repeat(np.arange(len(sizes)), sizes), np.full(yes, -1))
    agrees = chance.random((camp.size, statements)) < opinions[camp]
    people, about = np.nonzero(chance.random(agrees.shape) < seen)
    votes = np.where(agrees[people, about], 1, -1)
    return list(zip(people.tolist(), about.tolist(), votes.tolist(), strict=True)), camp
