"""Reading the record: it is public, but for what links an entry to somebody."""

from mudhif.base.trail.queries.checking import NotVerifiable, check
from mudhif.base.trail.queries.proofs import consistency_proof, inclusion_proof, receipt_for
from mudhif.base.trail.queries.reading import (
    EntryView,
    HandedOut,
    SealedCheckpoint,
    SubscriberView,
    address_of_subscriber,
    checkpoint_at,
    checkpoints,
    entries,
    entries_about,
    entry_for,
    handed_out,
    newest_checkpoint,
    public_key,
    rows_for_audit,
    sealed_size,
    subscribers,
    taken_out,
)

__all__ = [
    "EntryView",
    "HandedOut",
    "NotVerifiable",
    "SealedCheckpoint",
    "SubscriberView",
    "address_of_subscriber",
    "check",
    "checkpoint_at",
    "checkpoints",
    "consistency_proof",
    "entries",
    "entries_about",
    "entry_for",
    "handed_out",
    "inclusion_proof",
    "newest_checkpoint",
    "public_key",
    "receipt_for",
    "rows_for_audit",
    "sealed_size",
    "subscribers",
    "taken_out",
]
