"""Numbers for opaque ids, in the order in which they come: what they spell decides nothing."""


class Codes:
    """Gives each id its number."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def of(self, name: str) -> int:
        """The number of an id, a new one where it is new."""
        return self._numbers.setdefault(name, len(self._numbers))

    @property
    def names(self) -> list[str]:
        """The ids by number."""
        return list(self._numbers)
