"""Dense numbers for identifiers, as the kernel wants them: given once, never taken back."""

from collections.abc import Hashable
from threading import Lock
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)


class Numbers(Generic[Key]):
    """Keys to 0, 1, 2 … in the order in which they come. Threads may share it."""

    def __init__(self) -> None:
        self._numbers: dict[Key, int] = {}
        self._keys: list[Key] = []
        self._lock = Lock()

    def __len__(self) -> int:
        return len(self._keys)

    def of(self, key: Key) -> int:
        """The key's number; a new one for a new key."""
        known = self._numbers.get(key)
        return self._add(key) if known is None else known

    def known(self, key: Key) -> int | None:
        """The key's number, if it has one."""
        return self._numbers.get(key)

    def key(self, number: int) -> Key:
        """What has this number. Raises IndexError for a number that was never given."""
        return self._keys[number]

    def _add(self, key: Key) -> int:
        with self._lock:
            if key not in self._numbers:
                self._keys.append(key)
                self._numbers[key] = len(self._keys) - 1
            return self._numbers[key]
