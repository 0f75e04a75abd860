"""Checkpoints of a transparency log, as signed notes: to write, to sign, to parse and to check.

For a log that states its size and root in public, and for whoever holds such a statement and
wants to know whether the log still agrees with it. Text in, text out; no clock and no files.

Source: C2SP signed-note (c2sp.org/signed-note) and C2SP tlog-checkpoint
(c2sp.org/tlog-checkpoint); Ed25519 of RFC 8032, signature type 0x01.
"""

from .body import Checkpoint
from .keys import BadSignature, Signer, Verifier
from .notes import MalformedNote, Note, Signature

__all__ = [
    "BadSignature",
    "Checkpoint",
    "MalformedNote",
    "Note",
    "Signature",
    "Signer",
    "Verifier",
]
