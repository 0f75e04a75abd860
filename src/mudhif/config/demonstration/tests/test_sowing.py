"""Sowing: through the front doors, once, and so that a newcomer can follow the Mosul need."""

from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.db import transaction
from django.test import Client
from django.test.utils import override_settings

from mudhif.atlas.skills.actions import install
from mudhif.base.foundation import clock
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.base.trail.models import Entry
from mudhif.config.demonstration.listed import HOME, people
from mudhif.config.demonstration.offices import Office, offices
from mudhif.config.demonstration.seed import STEWARD, sow
from mudhif.config.demonstration.sign_ins import person_called, sign_ins
from mudhif.config.demonstration.written import needs, organisations
from mudhif.config.viewers import person_viewing
from mudhif.people.mapping import queries as mapping
from mudhif.people.members.models import Profile, User
from mudhif.people.organisations.models import Organisation
from mudhif.work.engagements import actions as engagements
from mudhif.work.engagements.models import Engagement
from mudhif.work.needs.models import Need
from mudhif.work.needs.queries import terms
from mudhif.work.selection import actions as selection
from mudhif.work.selection.index import forget_everything
from mudhif.work.selection.models import Candidacy, Seat

pytestmark = pytest.mark.django_db
A_FEW = 50
MOSUL = "Supervising doctors who treat traumatised children"


@pytest.fixture(scope="module", autouse=True)
def sown(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """A few members and everything else, sown once for these tests and taken back after them."""
    with django_db_blocker.unblock(), override_settings(MUDHIF_RHO_A_YEAR=0.4), transaction.atomic():
        install()
        sow(A_FEW)
        yield
        transaction.set_rollback(True)


@pytest.fixture(autouse=True)
def index_of_this_test() -> Iterator[None]:
    """An index that remembers no other test, and that no other test remembers."""
    forget_everything()
    yield
    forget_everything()


def mosul() -> Need:
    return Need.objects.get(texts__language="en", texts__title=MOSUL)


def seen_by(role: Role) -> Viewer:
    return person_viewing(person_called(role.value), "en")


def test_a_second_sowing_changes_nothing_and_gives_the_same_sign_ins() -> None:
    before = (Entry.objects.count(), User.objects.count(), Need.objects.count())
    assert sow(A_FEW) == sign_ins()
    assert (Entry.objects.count(), User.objects.count(), Need.objects.count()) == before


def test_there_is_one_sign_in_for_each_role_and_nobody_else_has_a_password(client: Client) -> None:
    people = sign_ins()
    assert [role for role, _address, _password in people] == [role.value for role in Role]
    assert sum(user.has_usable_password() for user in User.objects.all()) == len(people)
    for _role, address, password in people:
        answer = client.post("/en/account/login/", {"login": address, "password": password})
        assert answer.status_code == 302, address
        client.logout()


def test_each_sign_in_holds_its_role() -> None:
    assert all(seen_by(role).holds(role) for role in Role)


def test_so_many_members_are_sown_as_were_asked_for() -> None:
    assert Profile.objects.count() == A_FEW
    assert User.objects.get(pk=STEWARD).steward


def test_every_organisation_for_which_something_speaks_is_verified() -> None:
    expected = Counter("verified" if found.grounds else "in_review" for found in organisations().values())
    assert Counter(Organisation.objects.values_list("verification", flat=True)) == expected


def test_every_need_has_its_words_in_three_languages() -> None:
    assert Need.objects.count() == len(needs())
    assert all(need.texts.count() == 3 for need in Need.objects.all())


def test_the_mosul_need_is_open_and_nobody_has_been_looked_for() -> None:
    assert mosul().status == "open"
    assert not Candidacy.objects.filter(need=mosul()).exists()
    assert [seat.assessor_id for seat in Seat.objects.filter(need=mosul())] == [person_called("assessor")]


def test_whoever_signs_in_as_the_host_finds_whoever_signs_in_as_the_member() -> None:
    selection.find(seen_by(Role.HOST), mosul().pk)
    found = Candidacy.objects.get(need=mosul(), member=person_called("member"))
    assert found.place == 1


def test_the_mosul_need_can_be_followed_from_the_shortlist_to_the_accepted_offer() -> None:
    need, member = mosul().pk, person_called("member")
    host, assessor = seen_by(Role.HOST), seen_by(Role.ASSESSOR)
    selection.find(host, need)
    code = Candidacy.objects.get(need=need, member=member).code
    selection.invite(host, need, [code])
    selection.agree(seen_by(Role.MEMBER), code)
    said = "The evidence is documented, with years of practice."
    scores = [selection.Score(criterion.id, 80, said) for criterion in terms(need).criteria]
    assert selection.assess(assessor, need, code, scores)
    selection.decide(assessor, need, code, chosen=True, reason="The highest total by the published criteria.")
    selection.release(seen_by(Role.MEMBER), code, "A name that she chose")
    today = clock.today(host)
    work = engagements.OfferTerms("remote", today + timedelta(days=71), today + timedelta(days=251), 16)
    offered = engagements.offer(host, code, work)
    engagements.accept(seen_by(Role.MEMBER), offered)
    assert Engagement.objects.get(pk=offered).status == "accepted"


def test_the_desk_of_the_newcomer_opened_the_mosul_need() -> None:
    assert mosul().desk_id in seen_by(Role.DESK).organisation_ids(Role.DESK)


def test_nobody_holds_two_offices_of_one_name() -> None:
    names = [office.name for office in offices()]
    assert len(set(names)) == len(names)
    assert Office("mosul-psychiatric-hospital", Role.HOST).name == "host"


def test_passwords_differ_between_installations(settings: object) -> None:
    first = sign_ins()
    settings.MUDHIF_VAULT_KEYS = ["eCUlYTEqJDEqJDEqJDEqJDEqJDEqJDEqJDEqJDEqJDE="]  # type: ignore[attr-defined]
    assert not {password for *_rest, password in first} & {password for *_rest, password in sign_ins()}


def test_three_lists_have_come_to_an_estimate_that_holds_the_true_number_and_is_on_the_map() -> None:
    (made,) = mapping.estimates_of(Viewer.anonymous("en"), HOME)
    assert made.told
    assert made.low is not None
    assert made.high is not None
    assert made.low < sum(one.country == HOME for one in people()) < made.high


def test_the_trustee_finds_a_comparison_to_decide_about() -> None:
    stages = [found.stage for found in mapping.my_linkages(seen_by(Role.TRUSTEE)).rows]
    assert sorted(stages) == ["deciding", "estimated"]
