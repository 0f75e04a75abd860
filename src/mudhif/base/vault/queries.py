"""Reading what was sealed for a person."""

from collections.abc import Mapping
from uuid import UUID

from mudhif.base.vault.keys import derived_key, installation_keys
from mudhif.base.vault.models import PersonKey
from mudhif.base.vault.sealing import lookup_hash, unseal


class Erased(LookupError):  # noqa: N818
    """The person's key was destroyed; nothing sealed for the person can be read again."""


def field_context(person: UUID, field: str) -> bytes:
    """What a sealed value is bound to: the person and the field it belongs to."""
    return f"{person}:{field}".encode()


def data_key(person: UUID) -> bytes:
    """The person's data key; raises `Erased` where it was destroyed or never made. One query."""
    row = PersonKey.objects.filter(person=person).first()
    if row is None:
        raise Erased(str(person))
    return unseal(installation_keys()[row.wrapping_key], bytes(row.wrapped), person.bytes)


def unsealed(person: UUID, field: str, sealed: bytes | memoryview) -> str:
    """The text that was sealed for this person and field; empty for empty."""
    return unseal(data_key(person), bytes(sealed), field_context(person, field)).decode() if sealed else ""


def unsealed_many(field: str, values: Mapping[UUID, bytes]) -> dict[UUID, str]:
    """The texts that were sealed for many people in one field; whose key is gone is missing. One query."""
    keys, found = installation_keys(), {}
    rows = PersonKey.objects.filter(person__in=[person for person, value in values.items() if value])
    for person, wrapped, wrapping_key in rows.values_list("person", "wrapped", "wrapping_key"):
        key = unseal(keys[wrapping_key], bytes(wrapped), person.bytes)
        found[person] = unseal(key, values[person], field_context(person, field)).decode()
    return found


def mail_lookup(address: str) -> str:
    """The keyed hash by which a mail address is found."""
    return lookup_hash(derived_key("mail lookup"), address)


def lookup(purpose: str, value: str) -> str:
    """A keyed hash by which an equal value is found for one purpose, and cannot be compared with another's."""
    return lookup_hash(derived_key(f"{purpose} lookup"), value)
