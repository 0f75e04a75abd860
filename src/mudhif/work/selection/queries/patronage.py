"""An audit for patronage of a record that the caller brings; it reads nothing of this installation."""

from mudhif.base.foundation.viewer import Viewer
from mudhif.kernels.patronage import Audit, audit, read_record


def audited_for_patronage(viewer: Viewer, table: object, seed: int = 0) -> Audit:
    """The audit of plain objects, for anyone: `BadRecord` where they are no record."""
    return audit(read_record(table), seed=seed)
