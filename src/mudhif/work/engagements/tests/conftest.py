"""What the tests of the engagements' room share: a need whose chosen members have given their names."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import cast
from uuid import UUID

import pytest

from conftest import NewPerson
from mudhif.base.foundation import clock, ids
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.work.engagements.actions import OfferTerms
from mudhif.work.needs.models import Need
from mudhif.work.selection.models import Candidacy

Released = Callable[..., tuple[Viewer, str]]


@dataclass(frozen=True)
class Bench:
    """A host, its need, and the terms it offers."""

    host: Viewer
    need: UUID
    terms: OfferTerms


@pytest.fixture
def bench(person: NewPerson, organisation: Callable[..., UUID], mandate: Callable[..., None]) -> Bench:
    """An open need with one seat, remote or on a visit, of a hospital with one host."""
    hospital, today = organisation(), clock.now().date()
    host = person(Role.HOST, organisation=hospital)
    mandate(host, hospital, Role.HOST)
    need = Need.objects.create(
        host_id=hospital, status="open", modes=["remote", "visit"], seats=1, closes=today + timedelta(days=30)
    )
    return Bench(host, need.id, OfferTerms("remote", today + timedelta(days=40), today + timedelta(days=90), 8))


@pytest.fixture
def released(person: NewPerson, bench: Bench) -> Released:
    """A member of the need who was chosen and gave the host a name, with the code."""

    def make() -> tuple[Viewer, str]:
        member = person(Role.MEMBER)
        row = Candidacy.objects.create(
            need_id=bench.need,
            member_id=cast("UUID", member.id),
            code=ids.short_code(),
            status="released",
            found=clock.now(),
        )
        return member, row.code

    return make
