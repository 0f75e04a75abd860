"""Writing to the record, sealing it, handing it out, and forgetting whom it concerns."""

import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import connection, transaction
from django.utils.translation import gettext_lazy as _

from mudhif.base.foundation import clock
from mudhif.base.foundation.errors import NotFound, Refused
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.base.post.actions import burn, write
from mudhif.base.trail import signing
from mudhif.base.trail.models import Checkpoint, Entry, Node, Salt, Subscriber
from mudhif.base.trail.rules import entry
from mudhif.base.trail.rules.facts import Fact, checked_act, split
from mudhif.base.trail.stored_tree import state_at
from mudhif.base.vault.actions import destroy_key, sealed
from mudhif.kernels import checkpoints
from mudhif.kernels.merkle import CompactRange, leaf_hash
from mudhif.kernels.merkle import Node as Subtree

# Any number that no other lock of the house uses.
PLACE_IN_LINE = 0x6D75646869660001
SEALED_AT_ONCE = 20_000


class Altered(RuntimeError):  # noqa: N818  (read aloud where it is raised)
    """What is stored does not fit its hashes; nothing more is sealed until somebody has run `mudhif trail verify`."""


@dataclass(frozen=True, slots=True)
class Recorded:
    """Where an act stands on the record, its hash in hexadecimal digits, and its bytes."""

    index: int
    leaf_hash: str
    body: bytes


def record(
    viewer: Viewer, act: str, subjects: Iterable[UUID] = (), facts: Mapping[str, Fact] | None = None
) -> Recorded:
    """Write one entry, in the transaction of the action that calls it, as the last thing it does.

    From here to the end of the transaction, everyone else who writes waits.

    Args:
        viewer: who acts; stands in the entry as a salted commitment.
        act: `room.what_happened`; `acts.name_act` gives it words.
        subjects: the people and things concerned; salted commitments too.
        facts: numbers, yes or no, dates, hashes, words of fixed lists; identifiers are committed to, not published.

    Raises:
        TransactionManagementError: outside a transaction.
        rules.facts.NotPublic: for a fact that could describe a person.
    """
    if not connection.in_atomic_block:
        raise transaction.TransactionManagementError("An act is recorded inside the transaction that performs it.")
    public, identifiers = split(facts or {})
    openings = _openings(viewer.id, dict.fromkeys(subjects), identifiers)
    _stand_in_line()
    last = Entry.objects.order_by("-index").values_list("index", "leaf_hash").first()
    index, previous = (last[0] + 1, bytes(last[1]).hex()) if last else (0, None)
    content = entry.compose(
        index=index, time=clock.now(), act=checked_act(act), openings=openings, facts=public, previous=previous
    )
    return _append(index, entry.encode(content), openings)


def _stand_in_line() -> None:
    """One writer at a time. SQLite's transactions are IMMEDIATE, so there the line stands at the door already."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [PLACE_IN_LINE])


def _openings(actor: UUID | None, subjects: Iterable[UUID], identifiers: Mapping[str, str]) -> list[entry.Opening]:
    """What the entry commits to, each under a fresh salt."""
    values = [(entry.SUBJECT, str(subject)) for subject in subjects]
    values += [(entry.ACTOR, str(actor))] if actor else []
    values += [(entry.FACTS, entry.canonical(dict(identifiers)).decode())] if identifiers else []
    return [entry.Opening(kind, value, secrets.token_bytes(entry.SALT_BYTES)) for kind, value in values]


def _append(index: int, body: bytes, openings: Iterable[entry.Opening]) -> Recorded:
    """Store the entry, and the salts apart from it."""
    leaf = leaf_hash(body)
    Entry.objects.create(index=index, body=body, leaf_hash=leaf)
    Salt.objects.bulk_create(
        Salt(
            entry_id=index,
            kind=opening.kind,
            subject=None if opening.kind == entry.FACTS else UUID(opening.value),
            salt=opening.salt,
        )
        for opening in openings
    )
    return Recorded(index, leaf.hex(), body)


def forget(subject: UUID) -> None:
    """Destroy what links entries to the subject. The entries stay, name nobody, and the tree stays valid.

    Identifiers among the facts of these entries could name the subject too, so their salts go as well.
    An action that erases a person records first and forgets last, or its own entry would stay linked.
    """
    mine = Salt.objects.filter(subject=subject)
    entries = list(mine.values_list("entry_id", flat=True))
    with transaction.atomic():
        mine.delete()
        for start in range(0, len(entries), 500):
            Salt.objects.filter(kind=Salt.Kind.FACTS, entry_id__in=entries[start : start + 500]).delete()


def seal() -> Checkpoint | None:
    """Seal what was recorded since the last checkpoint, and sign it; None where there is nothing new.

    Raises:
        Altered: if stored entries or the stored tree no longer fit their hashes. Nothing is signed then.
    """
    newest = None
    while following := _seal_next():
        newest = following
    return newest


def _seal_next() -> Checkpoint | None:
    last = Checkpoint.objects.order_by("-size").first()
    if not Entry.objects.filter(index__gte=last.size if last else 0).exists():
        return None  # Without waiting in line.
    with transaction.atomic():
        _stand_in_line()
        last = Checkpoint.objects.order_by("-size").first()
        before = _state_of(last)
        leaves = _leaves_after(before.size)
        return _sign(*before.extended(leaves)) if leaves else None


def _state_of(last: Checkpoint | None) -> CompactRange:
    """The stored tree at the last checkpoint, if it still has the root that was signed."""
    state = state_at(last.size if last else 0)
    if last and state.root() != bytes(last.root):
        raise Altered("The stored tree does not fit the last checkpoint.")
    return state


def _leaves_after(size: int) -> list[bytes]:
    """The hashes of the next entries, computed anew from their bytes."""
    rows = Entry.objects.filter(index__gte=size).order_by("index").values_list("index", "body", "leaf_hash")
    leaves = []
    for expected, (index, body, stored) in enumerate(rows[:SEALED_AT_ONCE], start=size):
        leaf = leaf_hash(bytes(body))
        if index != expected or leaf != bytes(stored):
            raise Altered(f"Entry {expected} does not fit its hash.")
        leaves.append(leaf)
    return leaves


def _sign(state: CompactRange, completed: Mapping[Subtree, bytes]) -> Checkpoint:
    """Store the new subtrees and the signed checkpoint."""
    Node.objects.bulk_create(
        (Node(level=level, position=position, hash=value) for (level, position), value in completed.items()),
        batch_size=2000,
    )
    signer = signing.signer()
    text = checkpoints.Checkpoint(signer.name, state.size, state.root()).text()
    return Checkpoint.objects.create(size=state.size, root=state.root(), note=signer.sign(text), sealed_at=clock.now())


def subscribe(viewer: Viewer, name: str, address: str, language: str) -> UUID:
    """Have each hour's checkpoint sent to somebody outside, who thereby binds the keeper of this record.

    Raises:
        NotFound: unless a steward asks.
        Refused: for what is not a mail address.
    """
    _only_a_steward(viewer)
    try:
        validate_email(address)
    except ValidationError as error:
        raise Refused(_("This is not a mail address. Check it for a missing letter or sign."), "address") from error
    with transaction.atomic():
        subscriber = Subscriber(name=name, language=language)
        subscriber.address = sealed(subscriber.id, "trail subscriber", address)
        subscriber.save()
        record(viewer, "trail.subscribed", [subscriber.id])
    return subscriber.id


def unsubscribe(viewer: Viewer, subscriber: UUID) -> None:
    """Send no more, and forget the address. Raises `NotFound`."""
    _only_a_steward(viewer)
    with transaction.atomic():
        if not Subscriber.objects.filter(id=subscriber).delete()[0]:
            raise NotFound
        burn(subscriber)
        destroy_key(subscriber)
        record(viewer, "trail.unsubscribed", [subscriber])
        forget(subscriber)


def _only_a_steward(viewer: Viewer) -> None:
    if not viewer.holds(Role.STEWARD):
        raise NotFound


def hand_out() -> int:
    """Write to each subscriber who has not had the newest checkpoint yet; the number of letters written."""
    newest = Checkpoint.objects.order_by("-size").first()
    waiting = Subscriber.objects.filter(sent_size__lt=newest.size) if newest else Subscriber.objects.none()
    return sum(_send(subscriber.id, newest) for subscriber in waiting if newest)


def _send(subscriber: UUID, newest: Checkpoint) -> bool:
    """Write one letter, once, however many workers there are."""
    with transaction.atomic():
        row = Subscriber.objects.select_for_update().filter(id=subscriber, sent_size__lt=newest.size).first()
        if row is None:
            return False
        write(row.id, "base_trail/letters/checkpoint", row.language, {"size": newest.size, "note": newest.note})
        row.sent_size = newest.size
        row.save(update_fields=["sent_size"])
    return True
