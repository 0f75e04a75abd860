"""Proofs from the stored tree, in a fixed number of queries."""

from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.viewer import Viewer
from mudhif.base.trail.models import Salt
from mudhif.base.trail.queries.reading import checkpoint_at, entry_for, sealed_size
from mudhif.base.trail.rules.entry import Opening
from mudhif.base.trail.rules.receipt import Receipt
from mudhif.base.trail.stored_tree import folded
from mudhif.kernels.merkle import consistency_path, inclusion_path


def inclusion_proof(viewer: Viewer, index: int, size: int) -> list[bytes]:
    """The hashes from entry `index` to the root at `size`, lowest first; O(log size) reads in two queries.

    Raises:
        NotFound: if there is no such entry, or so many are not sealed yet.
    """
    if not 0 <= index < size <= sealed_size(viewer):
        raise NotFound
    return folded(inclusion_path(index, size))


def consistency_proof(viewer: Viewer, old: int, new: int) -> list[bytes]:
    """The hashes that show that the record at `new` begins with the record at `old`.

    Raises:
        NotFound: if the sizes are reversed, or so many entries are not sealed yet.
    """
    if not 0 <= old <= new <= sealed_size(viewer):
        raise NotFound
    return folded(consistency_path(old, new))


def receipt_for(viewer: Viewer, index: int) -> Receipt:
    """The entry with its proof under the newest checkpoint; whom it concerns also gets the salt that shows it.

    Raises:
        NotFound: if there is no such entry, or it is not sealed yet.
    """
    found = entry_for(viewer, index)
    checkpoint = checkpoint_at(viewer)
    proof = tuple(inclusion_proof(viewer, index, checkpoint.size))
    return Receipt(found.body.encode(), proof, checkpoint.note, _openings(viewer, index))


def _openings(viewer: Viewer, index: int) -> tuple[Opening, ...]:
    """What opens the viewer's own commitments in the entry."""
    mine = Salt.objects.filter(entry=index, subject=viewer.id) if viewer.id else Salt.objects.none()
    return tuple(Opening(salt.kind, str(salt.subject), bytes(salt.salt)) for salt in mine)
