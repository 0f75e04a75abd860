"""A token opens only what it was made for, only for its owner, only until it ends."""

import pytest
import time_machine

from conftest import NewPerson
from mudhif.base.foundation.errors import NotFound, Refused
from mudhif.people.members.actions.tokens import make_token, revoke_token
from mudhif.people.members.models import ApiToken
from mudhif.people.members.queries.tokens import bearer, my_tokens

pytestmark = pytest.mark.django_db


def test_a_token_stands_for_its_owner_and_its_scopes(person: NewPerson) -> None:
    viewer = person()
    found = bearer(make_token(viewer, "reports", ["engagements:read"], 30))
    assert found is not None
    assert (found.person, found.scopes) == (viewer.person, frozenset({"engagements:read"}))


def test_the_database_holds_only_a_digest(person: NewPerson) -> None:
    token = make_token(person(), "reports", ["engagements:read"], 30)
    assert token not in str(ApiToken.objects.values())


def test_a_token_ends_on_its_day(person: NewPerson) -> None:
    with time_machine.travel("2026-11-22T10:00:00Z", tick=False) as traveller:
        token = make_token(person(), "reports", ["engagements:read"], 1)
        traveller.shift(24 * 3600)
        assert bearer(token) is None


def test_a_token_that_was_taken_back_stops_at_once(person: NewPerson) -> None:
    viewer = person()
    token = make_token(viewer, "reports", ["engagements:read"], 30)
    revoke_token(viewer, my_tokens(viewer)[0].id)
    assert bearer(token) is None


def test_nobody_takes_back_another_person_s_token(person: NewPerson) -> None:
    viewer = person()
    make_token(viewer, "reports", ["engagements:read"], 30)
    with pytest.raises(NotFound):
        revoke_token(person(), my_tokens(viewer)[0].id)


def test_a_scope_that_does_not_exist_is_not_given(person: NewPerson) -> None:
    with pytest.raises(Refused):
        make_token(person(), "everything", ["steward:all"], 30)


@pytest.mark.parametrize("made_up", ["", "mudhif_", "mudhif_" + "x" * 43, "c1d9ef2d-40dc-4418-bead-f5cec95fc62e"])
def test_a_made_up_token_opens_nothing(made_up: str) -> None:
    assert bearer(made_up) is None
