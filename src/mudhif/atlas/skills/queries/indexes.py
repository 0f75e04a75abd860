"""The search indexes: built once for each state of the taxonomy, kept on disk, loaded once for each process."""

import shutil
import tempfile
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from uuid import UUID

import numpy as np
from django.conf import settings
from django.db.models import Q
from numpy.typing import NDArray

from mudhif.atlas.skills.models import Broader, Concept, Label, TaxonomyVersion
from mudhif.kernels.suggestion import SuggestionIndex, build_index, from_arrays, to_arrays

# Raise when what is kept on disk changes its form.
FORM = 1
OCCUPATION, SKILL = "occupation", "skill"
KINDS = (OCCUPATION, SKILL)
# People are suggested ISCO's unit groups, not the wider ones above them.
_OF_KIND = {
    OCCUPATION: Q(concept__kind=Concept.Kind.OCCUPATION)
    | Q(concept__kind=Concept.Kind.OCCUPATION_GROUP, concept__code__regex=r"^[0-9]{4}$"),
    SKILL: Q(concept__kind=Concept.Kind.SKILL),
}


@dataclass(frozen=True, slots=True)
class KindIndex:
    """One kind's index: `identifiers` (c, 16) are the concepts' UUIDs, `groups` (c,) tells ISCO groups, and
    `under[first[i]:first[i + 1]]` are the concepts under concept i."""

    index: SuggestionIndex
    identifiers: NDArray[np.uint8]
    groups: NDArray[np.bool_]
    first: NDArray[np.int64]
    under: NDArray[np.int64]

    def identifier(self, concept: int) -> UUID:
        """The concept's identifier."""
        return UUID(bytes=self.identifiers[concept].tobytes())


def version() -> UUID | None:
    """Which state the taxonomy is in; None before anything is installed. One query."""
    return TaxonomyVersion.objects.values_list("token", flat=True).first()


def folder_of(name: str, token: UUID | None) -> Path:
    """Where something computed for a state of the taxonomy is kept; it goes when the taxonomy changes."""
    return Path(settings.MUDHIF_DATA) / "skills" / f"{token}-{FORM}" / name


def prepare() -> None:
    """Build what is not built yet, so that nobody waits for it later."""
    token = version()
    for kind in KINDS:
        index_of(kind, token)


@lru_cache(maxsize=4)
def index_of(kind: str, token: UUID | None) -> KindIndex:
    """The index of a kind for a state of the taxonomy; no query where it is loaded already."""
    folder = folder_of(kind, token)
    if token is None:
        return _taken_up(_built(kind))
    if not folder.exists():
        _keep(_built(kind), folder)
    return _taken_up({path.stem: np.load(path, mmap_mode="r").view(np.ndarray) for path in folder.glob("*.npy")})


def _taken_up(arrays: dict[str, NDArray[np.generic]]) -> KindIndex:
    own = {name: arrays.pop(name) for name in ("identifiers", "groups", "narrower_first", "narrower")}
    return KindIndex(from_arrays(arrays), *own.values())  # type: ignore[arg-type]


def _keep(arrays: dict[str, NDArray[np.generic]], folder: Path) -> None:
    """Write the arrays beside their place and move them there whole, so that no reader meets half an index."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    started = Path(tempfile.mkdtemp(dir=folder.parent, prefix=".building-"))
    for name, values in arrays.items():
        np.save(started / f"{name}.npy", values)
    try:
        started.rename(folder)
    except OSError:  # Another process was faster.
        shutil.rmtree(started)
    _clear_old(folder.parent)


def _clear_old(present: Path) -> None:
    """Remove the indexes of earlier states; a process that still maps one keeps its open files."""
    for folder in present.parent.iterdir():
        if folder != present and folder.is_dir():
            shutil.rmtree(folder, ignore_errors=True)


def _built(kind: str) -> dict[str, NDArray[np.generic]]:
    names = Label.objects.filter(_OF_KIND[kind]).values_list("concept_id", "folded", "preferred")
    rank: dict[tuple[UUID, str], bool] = {}
    for concept, folded, preferred in names.iterator(chunk_size=20_000):
        rank[concept, folded] = rank.get((concept, folded), False) or preferred
    ordered = sorted(rank)
    concepts = list(dict.fromkeys(concept for concept, _ in ordered))
    number = {concept: place for place, concept in enumerate(concepts)}
    index = build_index([text for _, text in ordered], [number[concept] for concept, _ in ordered],
                        [rank[key] for key in ordered])  # fmt: skip
    groups = set(Concept.objects.filter(kind=Concept.Kind.OCCUPATION_GROUP).values_list("id", flat=True))
    first, under = _narrower(number)
    return to_arrays(index) | {
        "identifiers": np.frombuffer(b"".join(concept.bytes for concept in concepts), np.uint8).reshape(-1, 16),
        "groups": np.array([concept in groups for concept in concepts], dtype=np.bool_),
        "narrower_first": first,
        "narrower": under,
    }


def _narrower(number: dict[UUID, int]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The links from each concept to those under it, as one list with a place for each concept's part."""
    links = sorted(
        {(number[broader], number[narrower])
         for broader, narrower in Broader.objects.values_list("broader_id", "narrower_id")
         if broader in number and narrower in number}
    )  # fmt: skip
    pairs = np.array(links, dtype=np.int64).reshape(-1, 2)
    return np.searchsorted(pairs[:, 0], np.arange(len(number) + 1)).astype(np.int64), pairs[:, 1].copy()
