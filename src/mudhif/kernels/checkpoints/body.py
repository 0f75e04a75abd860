"""The text of a checkpoint: whose log, how many entries, which root (C2SP tlog-checkpoint)."""

import re
from dataclasses import dataclass
from typing import Final, Self

from .encoding import decode, encode
from .notes import MalformedNote

ROOT_BYTES: Final = 32
_LINES: Final = 3
_SIZE: Final = re.compile(r"0|[1-9][0-9]{0,18}")


@dataclass(frozen=True)
class Checkpoint:
    """What a log says of itself at one moment.

    Attributes:
        origin: the log's unique name, one line.
        size: number of entries, below 10^19.
        root: 32 bytes, the RFC 6962 root over these entries.
        extensions: further lines, opaque; the specification advises against them.
    """

    origin: str
    size: int
    root: bytes
    extensions: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse what could not be read back."""
        lines = (self.origin, *self.extensions)
        if any(not line or "\n" in line for line in lines):
            raise ValueError("a line of a checkpoint is neither empty nor two lines")
        if not _SIZE.fullmatch(str(self.size)) or len(self.root) != ROOT_BYTES:
            raise ValueError("a checkpoint has a size that is not negative and a root of 32 bytes")

    def text(self) -> str:
        """The note text, to be signed."""
        lines = (self.origin, str(self.size), encode(self.root), *self.extensions)
        return "".join(f"{line}\n" for line in lines)

    @classmethod
    def parse(cls, text: str) -> Self:
        """A checkpoint from a note text.

        Raises:
            MalformedNote: if the text is not one.
        """
        lines = text.split("\n")
        if len(lines) <= _LINES or lines.pop() or not all(lines):
            raise MalformedNote("a checkpoint has at least three lines, none of them empty")
        origin, size, root, *extensions = lines
        decoded = decode(root)
        if not _SIZE.fullmatch(size) or decoded is None or len(decoded) != ROOT_BYTES:
            raise MalformedNote("the size or the root of the checkpoint cannot be read")
        return cls(origin, int(size), decoded, tuple(extensions))
