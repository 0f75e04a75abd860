"""What else says whether two spellings are one name: anyascii with equality or Jaro-Winkler, and LogicV2."""

from collections.abc import Sequence
from functools import lru_cache

import numpy as np

from benchmarks import UnavailableError
from benchmarks.names_measuring import Scorer, Scores


@lru_cache(maxsize=1 << 16)
def _romanised(text: str) -> str:
    from anyascii import anyascii

    return anyascii(text).casefold()


def same_in_ascii(lefts: Sequence[str], rights: Sequence[str]) -> Scores:
    """1 where both spellings are the same in anyascii, else 0."""
    pairs = zip(map(_romanised, lefts), map(_romanised, rights), strict=True)
    return np.array([float(one == other) for one, other in pairs])


def jaro_winkler(lefts: Sequence[str], rights: Sequence[str]) -> Scores:
    """Jaro-Winkler of both spellings in anyascii, by rapidfuzz."""
    from rapidfuzz.distance import JaroWinkler
    from rapidfuzz.process import cpdist

    found = cpdist(
        list(map(_romanised, lefts)), list(map(_romanised, rights)), scorer=JaroWinkler.normalized_similarity
    )
    return np.asarray(found, dtype=np.float64)


def logic_v2() -> Scorer:
    """LogicV2 of nomenklatura over two persons with these names. Raises UnavailableError where it is not installed."""
    try:
        from followthemoney import model
        from nomenklatura.matching import LogicV2
    except ImportError as missing:
        raise UnavailableError("nomenklatura is not installed (the extra `peers`, which must be compiled)") from missing
    settings = LogicV2.default_config()

    def score(lefts: Sequence[str], rights: Sequence[str]) -> Scores:
        people = [
            [model.get_proxy({"id": f"{side} {name}", "schema": "Person", "properties": {"name": [name]}})
             for name in names]  # what it has read of one id is remembered, so another name needs another id
            for side, names in enumerate((lefts, rights))
        ]  # fmt: skip
        return np.array([LogicV2.compare(*pair, settings).score for pair in zip(*people, strict=True)])

    return score
