"""The index of everyone who may be found: one a process, in memory, never older than the question put to it."""

from mudhif.work.selection.index.asking import RELATED_COUNTS, kernel_need
from mudhif.work.selection.index.keeping import SearchIndex, current, forget_everything
from mudhif.work.selection.index.picture import Picture

__all__ = ["RELATED_COUNTS", "Picture", "SearchIndex", "current", "forget_everything", "kernel_need"]
