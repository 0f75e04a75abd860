"""The data map: what each stored field is, why it is held, for how long, and how it is erased."""

from dataclasses import dataclass
from enum import StrEnum

from django.db import models


class DataClass(StrEnum):
    """How much harm a field can do when it leaks."""

    PUBLIC = "public"
    INTERNAL = "internal"
    PERSONAL = "personal"
    SEVERE = "severe"


@dataclass(frozen=True, slots=True)
class Datum:
    """One field's class, purpose, retention and erasure route, in plain words."""

    data_class: DataClass
    purpose: str
    retention: str
    erasure: str


_map: dict[str, dict[str, Datum]] = {}


def describe(model: type[models.Model], /, **fields: Datum) -> None:
    """Put a model's fields on the map; called once, right below the model."""
    _map.setdefault(model._meta.label, {}).update(fields)


def described(model: type[models.Model]) -> dict[str, Datum]:
    """What the map says of a model; empty where it says nothing."""
    return dict(_map.get(model._meta.label, {}))


def public(purpose: str, retention: str = "as long as the record", erasure: str = "holds nobody") -> Datum:
    """A field that anyone may read."""
    return Datum(DataClass.PUBLIC, purpose, retention, erasure)


def internal(purpose: str, retention: str = "as long as the record", erasure: str = "holds nobody") -> Datum:
    """A field for those who work here, which says nothing about a person."""
    return Datum(DataClass.INTERNAL, purpose, retention, erasure)


def personal(
    purpose: str, retention: str = "until the person erases", erasure: str = "erased with the person"
) -> Datum:
    """A field that says something about a person."""
    return Datum(DataClass.PERSONAL, purpose, retention, erasure)


def severe(purpose: str, retention: str = "until the person erases", erasure: str = "key destroyed") -> Datum:
    """A field that could get someone hurt: encrypted where it need not be searched."""
    return Datum(DataClass.SEVERE, purpose, retention, erasure)
