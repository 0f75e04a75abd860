"""Sealing, and destroying what was sealed."""

from collections.abc import Callable, Collection, Mapping
from uuid import UUID

from django.db import transaction

from mudhif.base.vault.keys import installation_keys
from mudhif.base.vault.models import PersonKey
from mudhif.base.vault.queries import Erased, data_key, field_context
from mudhif.base.vault.sealing import new_key, seal, unseal

AT_ONCE = 500


def ensure_key(person: UUID) -> bytes:
    """The person's data key, made at first use."""
    try:
        return data_key(person)
    except Erased:
        identifier, wrapping = next(iter(installation_keys().items()))
        wrapped = seal(wrapping, new_key(), person.bytes)
        with transaction.atomic():
            PersonKey.objects.get_or_create(person=person, defaults={"wrapped": wrapped, "wrapping_key": identifier})
        return data_key(person)


def ensure_keys(people: Collection[UUID]) -> dict[UUID, bytes]:
    """The data keys of many people by person, made where they are missing. Two queries."""
    keys = installation_keys()
    identifier, wrapping = next(iter(keys.items()))
    rows = [
        PersonKey(person=one, wrapped=seal(wrapping, new_key(), one.bytes), wrapping_key=identifier) for one in people
    ]
    PersonKey.objects.bulk_create(rows, ignore_conflicts=True)
    stored = PersonKey.objects.filter(person__in=people)
    return {row.person: unseal(keys[row.wrapping_key], bytes(row.wrapped), row.person.bytes) for row in stored}


def sealed(person: UUID, field: str, text: str) -> bytes:
    """The text encrypted for this person and field; empty for empty. Store it in a `BinaryField`."""
    return seal(ensure_key(person), text.encode(), field_context(person, field)) if text else b""


def destroy_key(person: UUID) -> None:
    """Make everything sealed for the person unreadable, in backups too."""
    PersonKey.objects.filter(person=person).delete()


def destroy_keys(people: Collection[UUID]) -> None:
    """The same for many at once."""
    PersonKey.objects.filter(person__in=people).delete()


def _rewrapped(row: PersonKey, keys: Mapping[str, bytes], newest: str) -> int:
    plain = unseal(keys[row.wrapping_key], bytes(row.wrapped), row.person.bytes)
    held = PersonKey.objects.filter(person=row.person, wrapping_key=row.wrapping_key)
    return held.update(wrapped=seal(keys[newest], plain, row.person.bytes), wrapping_key=newest)


def to_rewrap() -> int:
    """How many persons' keys are wrapped with an older installation key."""
    return PersonKey.objects.exclude(wrapping_key=next(iter(installation_keys()))).count()


def rewrap(watch: Callable[[int], object] = lambda _keys: None) -> int:
    """Wrap every person's key with the newest installation key; the number that changed. Safe to run twice."""
    keys = installation_keys()
    newest = next(iter(keys))
    older = PersonKey.objects.exclude(wrapping_key=newest)
    changed = 0
    while batch := list(older[:AT_ONCE]):  # read to its end before anything is written: SQLite refuses both at once
        changed += sum(_rewrapped(row, keys, newest) for row in batch)
        watch(len(batch))
    return changed
