"""Signed notes: a text, an empty line, and one line for each signature (C2SP signed-note)."""

import re
from dataclasses import dataclass
from typing import Final, Self

from .encoding import decode, encode

MAXIMUM_CHARACTERS: Final = 1_000_000
MAXIMUM_SIGNATURES: Final = 100
KEY_ID_BYTES: Final = 4
_SIGNATURE_LINE: Final = re.compile(r"— (?P<name>[^\s+]+) (?P<value>[A-Za-z0-9+/]+=*)")
_CONTROL: Final = re.compile(r"[\x00-\x09\x0b-\x1f\ud800-\udfff]")


class MalformedNote(ValueError):  # noqa: N818  (read aloud where it is raised)
    """The text is not a signed note, or its note is not a checkpoint; the message says why."""


@dataclass(frozen=True)
class Signature:
    """One signature line, not yet checked.

    Attributes:
        name: the key's name.
        key_id: 4 bytes that tell keys of one name apart.
        value: the signature itself.
    """

    name: str
    key_id: bytes
    value: bytes

    def line(self) -> str:
        """The line as it stands in the note, without its newline."""
        return f"— {self.name} {encode(self.key_id + self.value)}"


@dataclass(frozen=True)
class Note:
    """A text and the signatures under it. Nothing is trusted until a verifier opens it.

    Attributes:
        text: what is signed; ends with a newline.
        signatures: at least one in a complete note.
    """

    text: str
    signatures: tuple[Signature, ...]

    def encoded(self) -> str:
        """The note as it is served and stored."""
        return self.text + "\n" + "".join(f"{item.line()}\n" for item in self.signatures)

    @classmethod
    def parse(cls, note: str) -> Self:
        """Take a note apart.

        Raises:
            MalformedNote: if it is not one, or is longer than any real one.
        """
        if len(note) > MAXIMUM_CHARACTERS:
            raise MalformedNote("the note is too long")
        if _CONTROL.search(note):
            raise MalformedNote("the note has control characters")
        text, empty_line, lines = note.rpartition("\n\n")
        if not empty_line or not text or not lines.endswith("\n"):
            raise MalformedNote("the note has no signatures under an empty line")
        return cls(text + "\n", _signatures(lines))


def _signatures(block: str) -> tuple[Signature, ...]:
    lines = block.removesuffix("\n").split("\n")
    if len(lines) > MAXIMUM_SIGNATURES:
        raise MalformedNote("the note has too many signatures")
    return tuple(_signature(line) for line in lines)


def _signature(line: str) -> Signature:
    match = _SIGNATURE_LINE.fullmatch(line)
    value = decode(match["value"]) if match else None
    if match is None or value is None or len(value) <= KEY_ID_BYTES:
        raise MalformedNote("a line under the note is not a signature")
    return Signature(match["name"], value[:KEY_ID_BYTES], value[KEY_ID_BYTES:])
