"""Receipts: an entry with its proof, to be kept and checked without asking the house again."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from mudhif.base.trail.rules.entry import ACTOR, FACTS, SUBJECT, Content, Opening, decode
from mudhif.kernels.checkpoints import BadSignature, Checkpoint, MalformedNote, Note, Verifier
from mudhif.kernels.merkle import leaf_hash, verify_inclusion

FORMAT: Final = "mudhif-trail-receipt/1"
LONGEST: Final = 200_000


class NotAReceipt(ValueError):  # noqa: N818  (read aloud where it is raised)
    """The text is not a receipt; the message says why."""


@dataclass(frozen=True, slots=True)
class Receipt:
    """An entry's bytes, the way from it to the root, and the signed checkpoint with that root."""

    body: bytes
    proof: tuple[bytes, ...]
    note: str
    openings: tuple[Opening, ...] = ()

    @property
    def content(self) -> Content:
        """What the entry says; raises `entry.Unreadable`."""
        return decode(self.body)

    @property
    def checkpoint(self) -> Checkpoint:
        """The checkpoint, its signature not yet checked; raises `MalformedNote`."""
        return Checkpoint.parse(Note.parse(self.note).text)


def encode(receipt: Receipt, key: Verifier) -> str:
    """The receipt as a JSON file. Its public key is a convenience: whoever checks has the key from elsewhere."""
    fields = {
        "format": FORMAT,
        "entry": receipt.body.decode(),
        "proof": [part.hex() for part in receipt.proof],
        "checkpoint": receipt.note,
        "key": key.encoded(),
        "openings": [
            {"kind": opening.kind, "value": opening.value, "salt": opening.salt.hex()} for opening in receipt.openings
        ],
    }
    return json.dumps(fields, ensure_ascii=False, indent=2) + "\n"


def parse(text: str) -> Receipt:
    """A receipt from its file; raises `NotAReceipt`. Nothing in it is believed yet."""
    if len(text) > LONGEST:
        raise NotAReceipt("This is longer than any receipt.")
    try:
        fields = json.loads(text)
        return _receipt(fields)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise NotAReceipt("This is not a receipt.") from error


def _receipt(fields: dict[str, Any]) -> Receipt:
    if fields["format"] != FORMAT:
        raise NotAReceipt("This is a receipt of another kind.")
    openings = tuple(
        Opening(str(item["kind"]), str(item["value"]), bytes.fromhex(item["salt"])) for item in fields["openings"]
    )
    proof = tuple(bytes.fromhex(part) for part in fields["proof"])
    return Receipt(fields["entry"].encode(), proof, str(fields["checkpoint"]), openings)


def is_signed(note: str, key: Verifier) -> bool:
    """Whether the key signed the note and the note is a checkpoint of the key's own log."""
    try:
        return Checkpoint.parse(key.open(note)).origin == key.name
    except (BadSignature, MalformedNote):
        return False


def is_included(body: bytes, index: int, proof: Sequence[bytes], checkpoint: Checkpoint) -> bool:
    """Whether the proof leads from these bytes, at this place, to the checkpoint's root."""
    return verify_inclusion(leaf_hash(body), index, checkpoint.size, proof, checkpoint.root)


def opens(opening: Opening, content: Content) -> bool:
    """Whether the opening's value is what a commitment in the entry stands for."""
    committed: dict[str, set[str | None]] = {
        ACTOR: {content.actor},
        SUBJECT: {*content.subjects},
        FACTS: {content.sealed},
    }
    return opening.commitment in committed.get(opening.kind, set())
