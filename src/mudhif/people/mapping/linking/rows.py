"""Rows of registers linked, wherever they come from: files of the command line, or registers that are held."""

from collections.abc import Callable, Iterable

from mudhif.kernels.linkage import NO_DECISIONS, Decisions, Linkage, link
from mudhif.people.mapping.linking.numbering import Numbering, Row


class Rows:
    """Takes in registers one after the other, and links them all."""

    def __init__(self) -> None:
        self._numbering = Numbering()
        self._registers = 0

    def add_register(self, rows: Iterable[Row | None]) -> int:
        """All rows of one register; how many. None stands for a row of which nothing could be made."""
        before = len(self._numbering)
        for row in rows:
            self._numbering.add(self._registers, row)
        self._registers += 1
        return len(self._numbering) - before

    def linked(
        self, decisions: Decisions = NO_DECISIONS, advanced: Callable[[float], None] = lambda share: None
    ) -> Linkage:
        """Who is who, over all rows in the order in which they came; what was taken in is let go first."""
        records, tokens = self._numbering.records(), self._numbering.tokens()
        self._numbering = Numbering()
        return link(records, tokens, decisions=decisions, advanced=advanced)
