"""Ed25519 keys of signed notes: names, ids, signing and verifying (C2SP signed-note)."""

import re
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Final, Self

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from .encoding import decode, encode
from .notes import KEY_ID_BYTES, MalformedNote, Note, Signature

ED25519: Final = b"\x01"
_KEY_BYTES: Final = 33  # the type and 32 bytes
_NAME: Final = re.compile(r"[^\s+]+")


class BadSignature(ValueError):  # noqa: N818  (read aloud where it is raised)
    """No signature of the expected key, or one that does not verify; the message says which."""


@dataclass(frozen=True)
class Verifier:
    """A key that checks notes.

    Attributes:
        name: the key's name, without spaces and "+"; for a log, its origin.
        public_key: 32 bytes (RFC 8032).
    """

    name: str
    public_key: bytes

    def __post_init__(self) -> None:
        """Refuse a name that a signature line could not carry, and a key of the wrong length."""
        if not _NAME.fullmatch(self.name):
            raise ValueError("a key's name is not empty and has no spaces and no plus sign")
        Ed25519PublicKey.from_public_bytes(self.public_key)

    @classmethod
    def parse(cls, encoded: str) -> Self:
        """A key from its text ``name+id+base64``.

        Raises:
            ValueError: if the text is not such a key, or its id is another key's.
        """
        name, key_id, value = [*encoded.strip().split("+", 2), "", ""][:3]
        data = decode(value)
        if data is None or data[:1] != ED25519 or len(data) != _KEY_BYTES:
            raise ValueError("this is not an Ed25519 verifier key of the form name+id+base64")
        key = cls(name, data[1:])
        if key.key_id.hex() != key_id:
            raise ValueError("the id inside the verifier key does not belong to it")
        return key

    @property
    def key_id(self) -> bytes:
        """4 bytes: SHA-256 of name, newline, type and key, cut short."""
        digest = sha256(self.name.encode() + b"\n" + ED25519 + self.public_key)
        return digest.digest()[:KEY_ID_BYTES]

    def encoded(self) -> str:
        """The key as text, to be published: ``name+id+base64``."""
        return f"{self.name}+{self.key_id.hex()}+{encode(ED25519 + self.public_key)}"

    def open(self, note: str) -> str:
        """The text of a note that this key signed.

        Signatures of other keys are passed over, as the specification asks.

        Raises:
            MalformedNote: if it is not a signed note.
            BadSignature: if this key did not sign it.
        """
        parsed = Note.parse(note)
        mine = [s for s in parsed.signatures if (s.name, s.key_id) == (self.name, self.key_id)]
        if not mine:
            raise BadSignature("the note is not signed by this key")
        for signature in mine:
            self._check(signature, parsed.text)
        return parsed.text

    def _check(self, signature: Signature, text: str) -> None:
        key = Ed25519PublicKey.from_public_bytes(self.public_key)
        try:
            key.verify(signature.value, text.encode())
        except InvalidSignature:
            raise BadSignature("the signature does not belong to this text") from None


@dataclass(frozen=True)
class Signer:
    """A key that signs notes.

    Attributes:
        name: as :attr:`Verifier.name`.
        seed: 32 secret bytes (RFC 8032), left out of the representation.
    """

    name: str
    seed: bytes = field(repr=False)

    def __post_init__(self) -> None:
        """Fail now, not at the first signature, for a bad name or seed."""
        self.verifier  # noqa: B018

    @property
    def verifier(self) -> Verifier:
        """The key that checks what this one signs."""
        key = Ed25519PrivateKey.from_private_bytes(self.seed)
        return Verifier(self.name, key.public_key().public_bytes_raw())

    def sign(self, text: str) -> str:
        """A note with this text and one signature.

        Raises:
            MalformedNote: if the text could not be read back, say because no newline ends it.
        """
        value = Ed25519PrivateKey.from_private_bytes(self.seed).sign(text.encode())
        note = Note(text, (Signature(self.name, self.verifier.key_id, value),))
        if Note.parse(note.encoded()) != note:
            raise MalformedNote("a note's text ends with a newline")
        return note.encoded()
