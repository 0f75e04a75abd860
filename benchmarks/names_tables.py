"""Learns the weights of `mudhif.kernels.names` anew and writes its tables: `python -m benchmarks.names_tables`.

Takes some minutes. The order of examples and the draws of non-pairs move weights by some tenths: measure the result
before it replaces what is there.
"""

from collections.abc import Sequence
from math import log
from pathlib import Path
from textwrap import wrap
from typing import Final

import click
import numpy as np
from numpy.typing import NDArray

from benchmarks import ROOT
from benchmarks.names_examples import ARABIC, CROSS, LATIN, Spellings, training
from benchmarks.names_learning import Alphabet, Joint, Pair, alphabet_of, learn, padded
from benchmarks.names_refining import Array, Examples, Model, Table, refine, scores
from mudhif.kernels.names.letters import script_of
from mudhif.kernels.names.units import MARKS

FOLDER: Final = ROOT / "src" / "mudhif" / "kernels" / "names"
ROUNDS: Final = 2
RARITY: Final = 1000.0
"""Non-pairs for each pair while learning; the likelihood ratio takes it out again."""
SAMPLED: Final = {CROSS: (1_000_000, 30_000), LATIN: (300_000, 10_000), ARABIC: (300_000, 10_000)}
NEAREST_GATHERED: Final = 12_000
GATHERED_WEIGHT: Final = 15.0
SEEN_ONCE: Final = 0.34
"""Pairs of this weight and less are left to the second stage, which can throw them out."""
ARTICLE_COST: Final = 0.7
FLOOR: Final = -4.0
NO_LONGER_A_PAIR: Final = -3.0
START: Final = -8.0


def first_model(found: Spellings, alphabet: Alphabet) -> Model:
    """Weights by expectation maximisation; within a script helped out by what shares a letter of the other."""
    size = len(alphabet.numbers) + 2
    joint = {kind: _learned(pairs, alphabet, size) for kind, pairs in found.pairs.items()}
    latin, arabic = _scripts(alphabet)
    across = joint[CROSS].pairs
    uses = across.sum(1) + across.sum(0) + joint[CROSS].alone
    model = Model(np.full((size, size), FLOOR), np.full((2, size), FLOOR - 1), np.full(3, START))
    ratio = _ratios(across, np.where(latin, uses, 0), np.where(arabic, uses, 0))
    block = np.ix_(latin, arabic)
    model.pairs[block], model.pairs.T[block] = ratio[block], ratio[block]
    model.alone[0] = np.log((joint[CROSS].alone + 0.05) / (uses + 1))
    for kind, own, other, share in ((LATIN, latin, arabic, 0.35), (ARABIC, arabic, latin, 0.1)):
        _within(model, joint[kind], across if kind == LATIN else across.T, own, other=other, share=share)
    model.pairs[0], model.pairs[:, 0], model.pairs[0, 0], model.alone[:, 0] = -1e9, -1e9, 0, 0
    return model


def _learned(listed: Sequence[Pair], alphabet: Alphabet, size: int) -> Joint:
    pairs = [pair for pair in listed if pair[2] > SEEN_ONCE]
    words = [(alphabet.read(left), alphabet.read(right, 1)) for left, right, _ in pairs]
    weights = np.array([weight for *_, weight in pairs])
    return learn([left for left, _ in words], [right for _, right in words], weights, size)


def _scripts(alphabet: Alphabet) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    arabic = np.array([False, False, *(script_of(unit.strip(MARKS)) == "arabic" for unit in alphabet.numbers)])
    latin = ~arabic
    latin[:2] = False
    return latin, arabic


def _ratios(together: Array, left: Array, right: Array) -> Array:
    """log P(both) / P(one) P(other), drawn to the floor where little was seen."""
    expected = np.outer(left, right) / max(float(together.sum()), 1.0)
    return np.asarray(np.log((together + np.exp(FLOOR) * expected + 0.004) / (expected + 0.2)))


def _within(
    model: Model, joint: Joint, across: Array, own: NDArray[np.bool_], *, other: NDArray[np.bool_], share: float
) -> None:
    symmetric = joint.pairs + joint.pairs.T
    shared = across[np.ix_(own, other)]
    composed = np.zeros_like(symmetric)
    composed[np.ix_(own, own)] = (shared / np.maximum(shared.sum(0), 1e-9)) @ shared.T
    composed *= share * symmetric.sum() / composed.sum()
    itself = np.diag(np.where(own, composed.sum(1), 0))
    total = symmetric + composed + itself
    uses = total.sum(1) + 2 * joint.alone
    block = np.ix_(own, own)
    model.pairs[block] = _ratios(total, uses, uses)[block]
    model.alone[1][own] = np.log((joint.alone + 0.1) / (uses / 2 + 1))[own]


def read_best(model: Model, alphabet: Alphabet, pairs: Sequence[Pair], kind: int) -> tuple[Array, Table, Table]:
    """Scores and rows of each pair in the forms, with or without article, that fit best."""
    best: list[tuple[float, tuple[int, ...], tuple[int, ...]]] = []
    for one in (0, 1):
        for other in (0, 1):
            lefts = [alphabet.read(left, one) for left, *_ in pairs]
            rights = [alphabet.read(right, other) for _, right, _ in pairs]
            kinds = np.full(len(pairs), kind)
            found = scores(model, padded(lefts), padded(rights), kinds) - ARTICLE_COST * (one + other)
            rows = list(zip(found.tolist(), lefts, rights, strict=True))
            best = rows if not best else [max(*both, key=lambda row: row[0]) for both in zip(best, rows, strict=True)]
    return np.array([row[0] for row in best]), padded([row[1] for row in best]), padded([row[2] for row in best])


def non_pairs(
    model: Model, alphabet: Alphabet, found: Spellings, kind: int, *, total: float, chance: np.random.Generator
) -> list[Pair]:
    """Random non-pairs, all of the nearest and a sample of the others, and those of the gathered lists."""
    lefts, rights = (found.arabic if kind == ARABIC else found.latin), (found.latin if kind == LATIN else found.arabic)
    count, kept = SAMPLED[kind]
    places = np.stack([chance.integers(0, len(lefts), count), chance.integers(0, len(rights), count)], axis=1)
    free = np.array([not found.may_be_one(lefts[i], rights[j]) for i, j in places.tolist()])
    places = places[free]
    left, right = padded([alphabet.read(word) for word in lefts]), padded([alphabet.read(word, 1) for word in rights])
    ranked = places[np.argsort(-scores(model, left[places[:, 0]], right[places[:, 1]], np.full(len(places), kind)))]
    others = chance.choice(ranked[kept:], kept, replace=False)
    each = total / len(ranked)
    sampled = [(lefts[i], rights[j], each) for i, j in ranked[:kept].tolist()]
    sampled += [(lefts[i], rights[j], each * (len(ranked) - kept) / kept) for i, j in others.tolist()]
    near = _gathered_non_pairs(found, lefts, rights, kind)
    left, right = (
        padded([alphabet.read(word) for word, *_ in near]),
        padded([alphabet.read(word) for _, word, _ in near]),
    )
    nearest = np.argsort(-scores(model, left, right, np.full(len(near), kind)))[:NEAREST_GATHERED]
    return sampled + [near[place] for place in nearest.tolist()]


def _gathered_non_pairs(found: Spellings, lefts: list[str], rights: list[str], kind: int) -> list[Pair]:
    return [
        (left, right, GATHERED_WEIGHT)
        for left in lefts
        if left in found.gathered
        for right in rights
        if right in found.gathered and (kind == CROSS or left < right) and not found.may_be_one(left, right)
    ]


def improved(model: Model, alphabet: Alphabet, found: Spellings, chance: np.random.Generator) -> Model:
    """One round of fitting against non-pairs that are drawn anew."""
    parts: list[tuple[Table, Table, NDArray[np.bool_], Array, int]] = []
    for kind, pairs in found.pairs.items():
        fitting, lefts, rights = read_best(model, alphabet, pairs, kind)
        kept = fitting - model.constants[kind] > NO_LONGER_A_PAIR
        weights = np.array([weight for *_, weight in pairs])
        parts.append((lefts[kept], rights[kept], np.ones(kept.sum(), bool), weights[kept], kind))
        others = non_pairs(model, alphabet, found, kind, total=RARITY * float(weights[kept].sum()), chance=chance)
        _, lefts, rights = read_best(model, alphabet, others, kind)
        parts.append((lefts, rights, np.zeros(len(others), bool), np.array([weight for *_, weight in others]), kind))
    return refine(model, _joined(parts), _bases(alphabet))


def _joined(parts: list[tuple[Table, Table, NDArray[np.bool_], Array, int]]) -> Examples:
    def widened(place: int) -> Table:
        tables = [part[place] for part in parts]
        width = max(table.shape[1] for table in tables)  # type: ignore[union-attr]
        return np.concatenate([np.pad(table, ((0, 0), (0, width - table.shape[1]))) for table in tables])  # type: ignore[union-attr]

    kinds = np.concatenate([np.full(len(part[0]), part[4]) for part in parts])
    names, weights = np.concatenate([part[2] for part in parts]), np.concatenate([part[3] for part in parts])
    return Examples(widened(0), widened(1), names, weights, kinds)


def _bases(alphabet: Alphabet) -> NDArray[np.int64]:
    numbers = alphabet.numbers
    return np.array([0, 1, *(numbers.get(unit.strip(MARKS), number) for unit, number in numbers.items())])


def write(model: Model, alphabet: Alphabet, folder: Path) -> None:
    """Writes the four tables of the kernel."""
    latin, arabic = _scripts(alphabet)
    names = ["", "", *alphabet.numbers]
    for title, (about, left, right) in {
        "cross": ("How Arabic letters stand for Latin ones", latin, arabic),
        "latin": ("How Latin spellings exchange letters", latin, latin),
        "arabic": ("How Arabic spellings exchange letters", arabic, arabic),
    }.items():
        entries = [
            " ".join([names[i], *(f"{names[j]} {round(model.pairs[i, j] * 10)}" for j in np.flatnonzero(right)
                                  if model.pairs[i, j] > FLOOR + 1 and (title == "cross" or i <= j))])
            for i in np.flatnonzero(left)
        ]  # fmt: skip
        _table(folder / f"table_{title}.py", about, entries, f"DEFAULT: Final = {round(FLOOR * 10)}\n")
    constants = ", ".join(str(round(float(constant) + log(RARITY), 2)) for constant in model.constants)
    alone = [
        f"{names[i]} {round(model.alone[0, i] * 10)} {round(model.alone[1, i] * 10)}" for i in range(2, len(names))
    ]
    about = "What a unit without a partner costs, across scripts and in its own; the constants of each kind"
    _table(
        folder / "table_gaps.py",
        about,
        alone,
        f"DEFAULT: Final = {round(FLOOR * 10)}\nCONSTANTS: Final = ({constants})\n",
    )


def _table(file: Path, about: str, entries: list[str], head: str) -> None:
    lines = wrap(" | ".join(entry for entry in entries if " " in entry), 112)
    text = "\n".join(f'    "{line} "' for line in lines)
    file.write_text(
        f'"""{about}. Tenths of a nat.\n\nWritten by `python -m benchmarks.names_tables` from '
        "NETransliteration-COLING2018 (Wikidata, CC0 1.0)\nand the lists of names of this project.\n"
        f'"""\n\nfrom typing import Final\n\n{head}WEIGHTS: Final = (\n{text}\n)\n',
        encoding="utf-8",
    )


@click.command()
@click.option("--into", type=click.Path(path_type=Path, file_okay=False, exists=True), default=FOLDER)
def main(into: Path) -> None:
    """Learn the tables of the names kernel and write them."""
    found = training()
    alphabet = alphabet_of(word for pairs in found.pairs.values() for left, right, _ in pairs for word in (left, right))
    model = first_model(found, alphabet)
    chance = np.random.default_rng(5)
    for turn in range(ROUNDS):
        model = improved(model, alphabet, found, chance)
        click.echo(f"round {turn + 1} of {ROUNDS}: constants {model.constants.round(2).tolist()}")
        write(model, alphabet, into)


if __name__ == "__main__":
    main()
