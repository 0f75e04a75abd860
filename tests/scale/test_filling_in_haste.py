"""What benchmarks store in haste is what the house itself would have stored."""

from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.utils import timezone

from benchmarks.pages_storing import insert
from mudhif.people.members.actions.bulk import Evidence, Mode, NewLicence, NewMember, NewProfile, NewSkill, enrol
from mudhif.people.members.models import Consent, Licence, Profile, SearchEntry, SkillHeld, User
from mudhif.people.members.queries import Purpose

pytestmark = pytest.mark.django_db
SKILL = uuid4()
OWN = frozenset({"id", "member_id", "profile_id", "mail_handle", "mail_address", "password", "languages",
                 "governorates", "changed", "joined", "given", "version", "member"})  # fmt: skip


def invented(number: int) -> NewMember:
    """Twins, but for the number."""
    until = timezone.now().date() + timedelta(days=90)
    said = NewProfile(
        pseudonym="A, tab\tand a 'quote'", profession="2211", country="SE", city="", modes=frozenset({Mode.REMOTE}),
        hours_a_month=8, skills=(NewSkill(SKILL, 3, 12, "Ten years\nin a ward", Evidence.DESCRIBED),),
        languages=(("ar", 6),), licences=(NewLicence("2211", "SE", until),), governorates=("basra",),
        consents=((Purpose.FEDERATION, until),),
    )  # fmt: skip
    return NewMember(uuid4(), f"twin{number}@mudhif.example", "ar", "Europe/Stockholm", profile=said)


def stored(person: UUID) -> list[dict[str, Any]]:
    """Every row of a person, without what differs between twins."""
    rows = [User.objects.filter(pk=person), Profile.objects.filter(pk=person), SearchEntry.objects.filter(pk=person)]
    rows += [model.objects.filter(profile=person) for model in (SkillHeld, Licence, Consent)]
    found = [row for each in rows for row in each.values()]
    return [{name: value for name, value in row.items() if name not in OWN} for row in found]


def test_a_member_stored_in_haste_is_a_member_like_any_other() -> None:
    hasty, usual = invented(1), invented(2)
    enrol([hasty], insert)
    enrol([usual])
    assert len(stored(hasty.person)) == 6
    assert stored(hasty.person) == stored(usual.person)
