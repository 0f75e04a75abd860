"""What this room holds of a person, as plain JSON values, for the person alone."""

from dataclasses import asdict
from typing import Any
from uuid import UUID

from django.db.models import Model, QuerySet

from mudhif.people.members.models import EvidenceCheck, Profile
from mudhif.people.members.queries import sealed
from mudhif.people.members.queries.profile import whole_profile


def export_profile(person: UUID) -> dict[str, Any]:
    """The profile with everything sealed opened; empty where there is none."""
    profile = Profile.objects.filter(pk=person).first()
    return _profile(profile) if profile else {}


def _profile(profile: Profile) -> dict[str, Any]:
    return {
        **_plain(asdict(whole_profile(profile))),
        "qualifications": [
            {**row, "institution": sealed.opened(profile.pk, sealed.INSTITUTION, value, UUID(row["id"]))}
            for row, value in _rows(profile.qualifications.all(), "institution")
        ],
        "licences": [
            {**row, "number": sealed.opened(profile.pk, sealed.LICENCE_NUMBER, value, UUID(row["id"]))}
            for row, value in _rows(profile.licences.all(), "number")
        ],
        "releases": [
            {**row, "name": sealed.opened(profile.pk, sealed.RELEASED_NAME, value, UUID(row["id"]))}
            for row, value in _rows(profile.releases.all(), "name")
        ],
        "checks": [
            _check(profile.pk, row) for row in EvidenceCheck.objects.filter(profile=profile).order_by("asked", "id")
        ],
        "consents": [row for row, _ in _rows(profile.consents.all())],
        "blocks": [row for row, _ in _rows(profile.blocks.all())],
        "readings": [row for row, _ in _rows(profile.readings.order_by("at", "id"), "reader")],
    }


def _check(member: UUID, row: EvidenceCheck) -> dict[str, Any]:
    """A request with what is sealed in it opened, and without whoever looked."""
    told = {name: sealed.opened(member, f"check.{name}", getattr(row, name), row.pk) for name in _SEALED_IN_CHECKS}
    return {**{name: v for name, v in _values(row).items() if name != "by"}, **told}


_SEALED_IN_CHECKS = ("name", "note", "question", "answer", "reason")


def _rows(rows: "QuerySet[Any]", without: str = "") -> list[tuple[dict[str, Any], Any]]:
    """Each row as plain values without one field, and that field's value."""
    return [
        ({name: v for name, v in _values(row).items() if name != without}, getattr(row, without, b"")) for row in rows
    ]


def _values(row: Model) -> dict[str, Any]:
    fields = [field for field in row._meta.concrete_fields if field.name not in {"profile", "institution", "number"}]
    return {field.name: _plain(getattr(row, field.attname)) for field in fields}


def _plain(value: Any) -> Any:
    """Plain JSON values: identifiers, days and moments as text."""
    if isinstance(value, dict):
        return {str(key): _plain(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [_plain(inner) for inner in value]
    if value is None or isinstance(value, bool | int | float):
        return value
    return str(value)
