"""Checking what somebody brings: a receipt, or the text of an entry, and perhaps a checkpoint kept outside."""

import json
from collections.abc import Callable, Iterator

from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.viewer import Viewer
from mudhif.base.trail import signing
from mudhif.base.trail.queries.proofs import consistency_proof, inclusion_proof, receipt_for
from mudhif.base.trail.queries.reading import newest_checkpoint
from mudhif.base.trail.rules.entry import Content, Unreadable, canonical, decode
from mudhif.base.trail.rules.receipt import LONGEST, NotAReceipt, Receipt, is_included, is_signed, opens, parse
from mudhif.base.trail.rules.verdict import Answer, Outcome, Question, Verdict, holds
from mudhif.base.trail.stored_tree import Damaged
from mudhif.kernels.checkpoints import BadSignature, Checkpoint, MalformedNote, Note
from mudhif.kernels.merkle import verify_consistency


class NotVerifiable(ValueError):  # noqa: N818  (read aloud where it is raised)
    """What was brought cannot be checked; `part` says which: `entry`, or the `outside` checkpoint."""

    def __init__(self, part: str) -> None:
        super().__init__(part)
        self.part = part


def check(viewer: Viewer, text: str, outside: str = "") -> Verdict:
    """Everything that can be found out about an entry, question by question.

    Args:
        viewer: who asks; anyone may.
        text: a receipt's file, or an entry's text.
        outside: a checkpoint that the reader kept, as its signed note; empty for none.

    Raises:
        NotVerifiable: if one of them is something else.
    """
    kept = _kept(outside) if outside.strip() else None
    content, receipt, body = _brought(viewer, text)
    newest = newest_checkpoint(viewer)
    today = Checkpoint.parse(Note.parse(newest.note).text) if newest else None
    answers = [
        *_own_answers(content, receipt, body),
        *_answers_of_today(viewer, receipt, today),
        _answer_of_outside(viewer, content, body, kept),
        *_openings(content, receipt),
    ]
    return Verdict(content.index, tuple(answers), today.size if today else 0, kept.size if kept else None)


def _kept(note: str) -> Checkpoint:
    """The reader's checkpoint, if this installation signed it. Pasting often loses the last newline."""
    try:
        text = signing.verifier().open(note.replace("\r\n", "\n").strip("\n ") + "\n")
        return Checkpoint.parse(text)
    except (BadSignature, MalformedNote) as error:
        raise NotVerifiable("outside") from error


def _brought(viewer: Viewer, text: str) -> tuple[Content, Receipt | None, bytes]:
    """The entry's content, a receipt with its proof (ours, where only an entry was brought), and its bytes."""
    try:
        receipt = parse(text)
        receipt.checkpoint  # noqa: B018  (must be readable)
    except (NotAReceipt, MalformedNote):
        body = _bare_entry(text)
        return _content(body), _our_receipt(viewer, body), body
    return _content(receipt.body), receipt, receipt.body


def _bare_entry(text: str) -> bytes:
    """The bytes of an entry whose text was copied from a page, spaces and line breaks aside."""
    try:
        return canonical(json.loads(text[:LONGEST]))
    except (ValueError, RecursionError) as error:
        raise NotVerifiable("entry") from error


def _content(body: bytes) -> Content:
    try:
        return decode(body)
    except Unreadable as error:
        raise NotVerifiable("entry") from error


def _our_receipt(viewer: Viewer, body: bytes) -> Receipt | None:
    """The record's own proof for the entry's number, around the bytes that were brought."""
    try:
        ours = receipt_for(viewer, decode(body).index)
    except (NotFound, Damaged, Unreadable):
        return None
    return Receipt(body, ours.proof, ours.note)


def _own_answers(content: Content, receipt: Receipt | None, body: bytes) -> Iterator[Answer]:
    """What the receipt shows by itself."""
    if receipt is None:
        yield Answer(Question.INCLUDED, Outcome.OPEN)
        return
    size = receipt.checkpoint.size
    yield holds(Question.INCLUDED, is_included(body, content.index, receipt.proof, receipt.checkpoint), size)
    yield holds(Question.SIGNED, is_signed(receipt.note, signing.verifier()), size)


def _answers_of_today(viewer: Viewer, receipt: Receipt | None, today: Checkpoint | None) -> Iterator[Answer]:
    """Whether the record has only grown since the receipt's checkpoint."""
    if receipt is None or not is_signed(receipt.note, signing.verifier()):
        return
    then = receipt.checkpoint
    if today is None or then.size > today.size:
        yield Answer(Question.CONTINUED, Outcome.FAILS, then.size)
        return
    proof = _or_nothing(lambda: consistency_proof(viewer, then.size, today.size))
    grown = verify_consistency(then.size, today.size, then.root, today.root, proof)
    yield holds(Question.CONTINUED, grown, then.size)


def _answer_of_outside(viewer: Viewer, content: Content, body: bytes, kept: Checkpoint | None) -> Answer:
    """Whether the reader's own checkpoint vouches for the entry; one that is older than the entry cannot."""
    if kept is None or content.index >= kept.size:
        return Answer(Question.OUTSIDE, Outcome.OPEN, kept.size if kept else None)
    proof = _or_nothing(lambda: inclusion_proof(viewer, content.index, kept.size))
    return holds(Question.OUTSIDE, is_included(body, content.index, proof, kept), kept.size)


def _or_nothing(prove: Callable[[], list[bytes]]) -> list[bytes]:
    """The proof; nothing, which proves nothing, where the record is too short or damaged to give one."""
    try:
        return prove()
    except (NotFound, Damaged):
        return []


def _openings(content: Content, receipt: Receipt | None) -> Iterator[Answer]:
    if receipt and receipt.openings:
        yield holds(Question.CONCERNS, all(opens(opening, content) for opening in receipt.openings))
