"""Whoever leaves takes everything along or destroys it, and nothing leads back."""

import json
from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.viewer import Viewer
from mudhif.base.trail.models import Salt
from mudhif.base.vault.queries import Erased, data_key
from mudhif.people.members import actions, queries
from mudhif.people.members.models import Consent, Profile, ReadLog, SearchEntry, User
from mudhif.people.members.rules import LanguageLevel
from mudhif.people.members.tests.conftest import NewMember, id_of, organisation_of

pytestmark = pytest.mark.django_db
SignedIn = Callable[[Viewer], Client]


def filled(viewer: Viewer) -> Viewer:
    actions.save_languages(viewer, [("ckb", LanguageLevel.C2)])
    actions.save_access_needs(viewer, "Planted need for access")
    actions.save_decade_left(viewer, 1991)
    actions.save_qualification(viewer, "Psychiatry", "board", institution="Planted school")
    actions.save_licence(viewer, "2212", "SE", number="PLANTED-7")
    return viewer


def test_what_is_exported_is_everything_with_seals_opened(member: NewMember, host: Viewer) -> None:
    viewer = filled(member())
    actions.show_blind_profiles(host, [id_of(viewer)], organisation_of(host), "a need")
    text = json.dumps(actions.export(viewer), ensure_ascii=False)
    for held in ("طائر الهور", "Planted need for access", "Planted school", "PLANTED-7", "ckb", "1990", "institutions"):
        assert held in text
    assert str(host.id) not in text


def test_nothing_severe_can_be_read_in_the_tables(member: NewMember) -> None:
    viewer = filled(member())
    profile = Profile.objects.get(pk=id_of(viewer))
    rows = [profile.qualifications.get().institution, profile.licences.get().number]
    sealed = b"".join(bytes(value) for value in (*rows, profile.access_needs, profile.languages, profile.decade_left))
    for secret in (b"Planted", b"PLANTED", b"ckb", b"1990"):
        assert secret not in sealed


def test_erasing_destroys_rows_keys_and_what_links_the_record(member: NewMember, host: Viewer) -> None:
    viewer = filled(member())
    actions.show_blind_profiles(host, [id_of(viewer)], organisation_of(host), "a need")
    actions.erase(viewer)
    for model in (Profile, Consent, ReadLog):
        assert not model.objects.filter(pk__isnull=False).exists()
    assert SearchEntry.objects.get(pk=id_of(viewer)).gone
    assert not Salt.objects.filter(subject=id_of(viewer)).exists()
    assert not User.objects.get(pk=id_of(viewer)).is_active
    with pytest.raises(Erased):
        data_key(id_of(viewer))


def test_erasing_one_member_leaves_the_others(member: NewMember) -> None:
    stays, goes = filled(member()), filled(member())
    actions.erase(goes)
    assert queries.my_profile(stays).access_needs == "Planted need for access"
    assert queries.search_rows([id_of(stays), id_of(goes)]).keys() == {id_of(stays)}


def test_an_erasure_that_fails_half_way_erases_nothing(member: NewMember, monkeypatch: pytest.MonkeyPatch) -> None:
    from mudhif.base.foundation.registries import erasers

    def fails(_person: object) -> None:
        raise RuntimeError("the power fails")

    monkeypatch.setitem(erasers.parts, "failing", fails)
    viewer = filled(member())
    with pytest.raises(RuntimeError):
        actions.erase(viewer)
    assert queries.my_profile(viewer).access_needs == "Planted need for access"


def test_erasing_needs_a_yes_and_ends_the_session(member: NewMember, signed_in: SignedIn) -> None:
    viewer = member()
    client = signed_in(viewer)
    assert client.post(reverse("members:erase")).status_code == 200
    assert Profile.objects.filter(pk=id_of(viewer)).exists()
    assert client.post(reverse("members:erase"), {"understood": "on"}).headers["Location"] == reverse("members:erased")
    assert client.get(reverse("members:profile")).status_code == 302
    with pytest.raises(NotFound):
        queries.my_profile(viewer)


def test_an_open_telephone_is_not_enough_to_take_the_data(member: NewMember, signed_in: SignedIn) -> None:
    viewer = member()
    user = User.objects.get(pk=id_of(viewer))
    user.set_password("three words together")
    user.save()
    answer = signed_in(viewer).post(reverse("members:download"))
    assert answer.status_code == 302
    assert "reauthenticate" in answer.headers["Location"]
