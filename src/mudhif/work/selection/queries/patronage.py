"""An audit for patronage of a record that the caller brings; it reads nothing of this installation."""

from typing import TYPE_CHECKING

from mudhif.base.foundation.viewer import Viewer

if TYPE_CHECKING:
    from mudhif.kernels.patronage import Audit


def audited_for_patronage(viewer: Viewer, table: object, seed: int = 0) -> "Audit":
    """The audit of plain objects, for anyone: `BadRecord` where they are no record."""
    from mudhif.kernels.patronage import audit, read_record  # its optimisers take a second to load, and few ask for it

    return audit(read_record(table), seed=seed)
