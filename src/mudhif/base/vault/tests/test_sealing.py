"""What is sealed for a person can be read with that person's key only, and in its own place only."""

from uuid import uuid4

import pytest
from django.test.utils import override_settings

from mudhif.base.vault.actions import destroy_key, ensure_key, ensure_keys, rewrap, sealed
from mudhif.base.vault.models import PersonKey
from mudhif.base.vault.queries import Erased, data_key, mail_lookup, unsealed, unsealed_many
from mudhif.base.vault.sealing import Unreadable

pytestmark = pytest.mark.django_db
OLD, NEW = "b2xk" * 10 + "b2w=", "bmV3" * 10 + "bmU="


def test_what_was_sealed_comes_back_letter_by_letter() -> None:
    person = uuid4()
    assert unsealed(person, "name", sealed(person, "name", "هێمن ڕەسوڵ")) == "هێمن ڕەسوڵ"


def test_nothing_stays_nothing() -> None:
    assert sealed(uuid4(), "name", "") == b""


def test_a_sealed_value_cannot_be_moved_to_another_field() -> None:
    person = uuid4()
    with pytest.raises(Unreadable):
        unsealed(person, "mail", sealed(person, "name", "Hemin"))


def test_a_sealed_value_cannot_be_moved_to_another_person() -> None:
    person, other = uuid4(), uuid4()
    sealed(other, "name", "somebody")
    with pytest.raises(Unreadable):
        unsealed(other, "name", sealed(person, "name", "Hemin"))


def test_a_flipped_bit_is_noticed() -> None:
    person = uuid4()
    value = bytearray(sealed(person, "name", "Hemin"))
    value[-1] ^= 1
    with pytest.raises(Unreadable):
        unsealed(person, "name", bytes(value))


def test_once_the_key_is_destroyed_nobody_reads_it_again() -> None:
    person = uuid4()
    value = sealed(person, "name", "Hemin")
    destroy_key(person)
    with pytest.raises(Erased):
        unsealed(person, "name", value)


def test_many_are_read_at_once_and_who_was_erased_is_missing() -> None:
    people = [uuid4() for _ in range(3)]
    values = {person: sealed(person, "decade", "1990") for person in people} | {uuid4(): b""}
    destroy_key(people[0])
    assert unsealed_many("decade", values) == dict.fromkeys(people[1:], "1990")


def test_the_raw_database_holds_no_usable_key() -> None:
    person = uuid4()
    sealed(person, "name", "Hemin")
    with override_settings(MUDHIF_VAULT_KEYS=[NEW]), pytest.raises(KeyError):
        unsealed(person, "name", b"anything")


def test_a_new_installation_key_takes_over_while_the_old_one_still_opens() -> None:
    person = uuid4()
    with override_settings(MUDHIF_VAULT_KEYS=[OLD]):
        value = sealed(person, "name", "Hemin")
    with override_settings(MUDHIF_VAULT_KEYS=[NEW, OLD]):
        assert rewrap() == 1
        assert unsealed(person, "name", value) == "Hemin"
    assert PersonKey.objects.get(person=person).wrapping_key


def test_a_mail_address_is_found_whatever_its_case_and_width() -> None:
    assert mail_lookup(" Hemin@Example.ORG ") == mail_lookup("hemin@example.org")
    assert "hemin" not in mail_lookup("hemin@example.org")


def test_the_keys_of_many_are_made_together_and_those_that_stood_stay() -> None:
    known, new = uuid4(), uuid4()
    before = ensure_key(known)
    keys = ensure_keys([known, new])
    assert keys == {known: before, new: data_key(new)}
    assert ensure_keys([known, new]) == keys
