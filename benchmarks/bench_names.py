"""Names across scripts: recall and false positives on tokens that nothing was learned from, beside peers; speed.

What counts as a pair and a non-pair is in `names_measuring`. Each method stands at its best threshold that lets at most
.15 % of the non-pairs through; ours also at the threshold that it ships with.
"""

import time
from collections.abc import Callable
from typing import Final

import numpy as np

from benchmarks import Row, UnavailableError, compared
from benchmarks.names_examples import ARABIC, CROSS, LATIN, gathered
from benchmarks.names_measuring import Scores, held_out_part, non_pair_scores, pair_scores, recall_at
from benchmarks.names_peers import jaro_winkler, logic_v2, same_in_ascii
from mudhif.kernels.names import SAME_TOKEN, fold_name, token_scores

ALLOWED: Final = 0.0015
SAMPLE_PAIRS, SAMPLE_NON_PAIRS = 500, 5_000
KNOWN: Final = {"folded consonant skeleton": (0.775, 0.0018), "skeleton or LogicV2": (0.91, 0.0018)}
"""Recall and false positives that were measured before this kernel, on the whole file."""


def run() -> list[Row]:
    """Quality beside anyascii, Jaro-Winkler and LogicV2; near names; keys; tokens, pairs and names a second."""
    pairs, others = pair_scores(token_scores), non_pair_scores(token_scores)
    return [*_quality(pairs, others), _beside_logic_v2(pairs), *_near(), *_keys(), *_speed()]


def _quality(pairs: Scores, others: Scores) -> list[Row]:
    ours = recall_at(pairs, others, ALLOWED)
    note = f"{len(pairs):,} pairs held out, {len(others):,} non-pairs, {100 * ALLOWED} % of them let through"
    rows = []
    for peer, scorer in {"anyascii, equal": same_in_ascii, "anyascii, Jaro-Winkler": jaro_winkler}.items():
        theirs = recall_at(pair_scores(scorer), non_pair_scores(scorer), ALLOWED)
        rows.append(compared("names found across scripts", ours, "recall", peer, theirs, note=note))
    shipped, wrong = float((pairs >= SAME_TOKEN).mean()), float((others >= SAME_TOKEN).mean())
    for peer, (recall, positives) in KNOWN.items():
        rows.append(compared("found at the shipped threshold", shipped, "recall", peer, recall, note="measured before"))
        rows.append(compared("wrong at the shipped threshold", wrong, "share", peer, positives, note="measured before"))
    return rows


def _beside_logic_v2(pairs: Scores) -> Row:
    """LogicV2 takes milliseconds a pair, so it answers a sample; at its own threshold of .5."""
    part, chance = held_out_part(), np.random.default_rng(3)
    try:
        scorer = logic_v2()
    except UnavailableError as missing:
        return Row("names found across scripts", None, "recall", "LogicV2", None, None, f"not measured: {missing}")
    chosen = chance.choice(len(part.pairs), SAMPLE_PAIRS, replace=False)
    found = scorer(*zip(*(part.pairs[place] for place in chosen), strict=True)) >= 0.5
    places = part.non_pairs[chance.choice(len(part.non_pairs), SAMPLE_NON_PAIRS, replace=False)]
    wrong = scorer([part.latin[i] for i, _ in places], [part.arabic[j] for _, j in places]) >= 0.5
    note = f"{SAMPLE_PAIRS} pairs; its false positives {wrong.mean():.4f} of {SAMPLE_NON_PAIRS:,}"
    ours = float((pairs[chosen] >= SAME_TOKEN).mean())
    return compared("names found across scripts", ours, "recall", "LogicV2 from .5", float(found.mean()), note=note)


def _near() -> list[Row]:
    """Near names: the 20 nearest other Arabic tokens of each Latin one; and common names of Iraq among themselves."""
    part = held_out_part()
    near = _nearest(20)
    wrong = token_scores([part.latin[i] for i, _ in near], [part.arabic[j] for _, j in near]) >= SAME_TOKEN
    note = "of the 20 nearest by Jaro-Winkler of each Latin token; many are the same name, attested otherwise"
    rows = [Row("near names taken for one", float(wrong.mean()), "share", "", None, None, note)]
    found = gathered()
    for kind, title in {CROSS: "across scripts", LATIN: "in Latin", ARABIC: "in Arabic"}.items():
        lefts, rights = (
            (found.arabic if kind == ARABIC else found.latin),
            (found.latin if kind == LATIN else found.arabic),
        )
        others = [(a, b) for a in lefts for b in rights if (kind == CROSS or a < b) and not found.may_be_one(a, b)]
        share = float((token_scores(*zip(*others, strict=True)) >= SAME_TOKEN).mean())
        note = f"all {len(others):,} pairs of two names in the gathered lists; learned from, not held out"
        rows.append(Row(f"common names taken for another, {title}", share, "share", "", None, None, note))
    return rows


def _nearest(count: int) -> list[tuple[int, int]]:
    part = held_out_part()
    scores = jaro_winkler([part.latin[i] for i, _ in part.non_pairs], [part.arabic[j] for _, j in part.non_pairs])
    order = np.lexsort((-scores, part.non_pairs[:, 0]))
    ranked = part.non_pairs[order]
    starts = np.searchsorted(ranked[:, 0], np.arange(len(part.latin)))
    rank = np.arange(len(ranked)) - starts[ranked[:, 0]]
    return [(int(i), int(j)) for i, j in ranked[rank < count]]


def _keys() -> list[Row]:
    """How often the two spellings of a name share a key, and how many non-pairs do."""
    part = held_out_part()
    keys = {name: _keys_of(name) for name in (*part.latin, *part.arabic)}
    met = float(np.mean([not keys[one].isdisjoint(keys[other]) for one, other in part.pairs]))
    sample = np.random.default_rng(1).choice(len(part.non_pairs), 200_000, replace=False)
    wrong = np.mean([not keys[part.latin[i]].isdisjoint(keys[part.arabic[j]]) for i, j in part.non_pairs[sample]])
    note = f"of pairs held out; {wrong:.4f} of non-pairs do"
    return [Row("spellings of one name that share a key", met, "share", "", None, None, note)]


def _keys_of(name: str) -> set[str]:
    return {key for token in fold_name(name).tokens for key in token.keys}


def _speed() -> list[Row]:
    """Processor seconds on distinct spellings, caches filled by the measurements before."""
    part = held_out_part()
    places = part.non_pairs[:: max(1, len(part.non_pairs) // 400_000)]
    lefts, rights = [part.latin[i] for i, _ in places], [part.arabic[j] for _, j in places]
    scored = len(lefts) / _seconds(lambda: token_scores(lefts, rights))
    full = [f"{one} {other}" for one, other in zip(part.latin[:-1], part.latin[1:], strict=True)]
    folded = len(full) / _seconds(lambda: [fold_name(name) for name in full])
    return [
        Row("token pairs scored", scored, "a second", "", None, None, "processor time, one core"),
        Row("full names read", folded, "a second", "", None, None, "processor time, one core, none seen before"),
    ]


def _seconds(work: Callable[[], object]) -> float:
    started = time.process_time()
    work()
    return time.process_time() - started
