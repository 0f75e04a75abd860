"""The record: appending, proving and verifying, beside pymerkle; recording an act; auditing."""

import gc
from collections.abc import Callable
from statistics import median
from time import perf_counter

from benchmarks import Row, compared

LEAVES = 65_536
PROOFS = 2_000
ROUNDS = 5


def best(work: Callable[[], object]) -> float:
    """Seconds of the fastest of a few rounds: the one least disturbed by the machine."""
    times = []
    for _ in range(ROUNDS):
        gc.collect()
        start = perf_counter()
        work()
        times.append(perf_counter() - start)
    return min(times)


def each(work: Callable[[int], object], indices: list[int]) -> float:
    """Milliseconds of the median call."""
    times = []
    for index in indices:
        start = perf_counter()
        work(index)
        times.append(perf_counter() - start)
    return median(times) * 1000


def run() -> list[Row]:
    """Appends a second (higher is better), and milliseconds a proof (lower is better)."""
    from pymerkle import InmemoryTree
    from pymerkle import verify_inclusion as peer_verify

    from mudhif.kernels.merkle import CompactRange, Tree, leaf_hash, verify_inclusion

    data = [b'{"act":"needs.opened","index":%d,"version":1}' % number for number in range(LEAVES)]

    def append_to_peer() -> "InmemoryTree":
        tree = InmemoryTree(algorithm="sha256")
        for leaf in data:
            tree.append_entry(leaf)
        return tree

    ours, peer = Tree(data), append_to_peer()
    if ours.root() != peer.get_root():
        raise AssertionError("the two trees disagree")
    appending, appending_peer = LEAVES / best(lambda: Tree(data)), LEAVES / best(append_to_peer)
    extending = LEAVES / best(lambda: CompactRange().extended(map(leaf_hash, data)))
    indices = [number * 31 % LEAVES for number in range(PROOFS)]
    root = ours.root()

    def prove_and_verify(index: int) -> None:
        proof = ours.inclusion_proof(index)
        assert verify_inclusion(leaf_hash(data[index]), index, LEAVES, proof, root)

    def prove_and_verify_peer(index: int) -> None:
        proof = peer.prove_inclusion(index + 1, LEAVES)
        peer_verify(peer.get_leaf(index + 1), root, proof)

    proving, proving_peer = each(prove_and_verify, indices), each(prove_and_verify_peer, indices)
    return [
        compared("trail: append to a tree in memory", appending, "leaves/s", "pymerkle", appending_peer),
        compared("trail: append to a compact range", extending, "leaves/s", "pymerkle", appending_peer),
        compared("trail: prove inclusion and verify", proving, "ms", "pymerkle", proving_peer),
        auditing(),
    ]


def auditing() -> Row:
    """Entries a second of a whole audit (parsing, hashing, chain and root), beside hashing alone."""
    from datetime import UTC, datetime

    from mudhif.base.trail.rules.audit import Row as Entry
    from mudhif.base.trail.rules.audit import audit
    from mudhif.base.trail.rules.entry import compose, encode
    from mudhif.kernels.merkle import leaf_hash, root_of

    noon, rows, previous = datetime(2026, 11, 22, 12, tzinfo=UTC), [], None
    for index in range(10_000):
        facts = {"seats": index}
        body = encode(compose(index=index, time=noon, act="needs.opened", openings=(), facts=facts, previous=previous))
        rows.append(Entry(index, body, leaf_hash(body)))
        previous = rows[-1].leaf.hex()
    rate = len(rows) / best(lambda: audit(rows))
    hashing = len(rows) / best(lambda: root_of(leaf_hash(row.body) for row in rows))
    return compared("trail: audit every entry", rate, "entries/s", "hashing alone", hashing)
