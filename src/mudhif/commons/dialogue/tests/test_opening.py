"""A convenor begins and opens a dialogue; who sits at a desk, or is from elsewhere, does not."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest

from mudhif.base.foundation.errors import NotFound, Refused
from mudhif.base.foundation.viewer import OrganisationTie, Role, Viewer
from mudhif.commons.dialogue import actions, queries
from mudhif.commons.dialogue.models import Dialogue
from mudhif.commons.dialogue.queries.access import today
from mudhif.commons.dialogue.rules.states import Phase, phase
from mudhif.commons.dialogue.tests.conftest import draft
from mudhif.people.organisations import actions as organisations

Keeper = Callable[..., Viewer]
pytestmark = pytest.mark.django_db


def test_a_draft_is_for_convenors_only_and_an_open_dialogue_for_all(
    convenor: Viewer, moderator: Viewer, anonymous: Viewer
) -> None:
    made = actions.begin(convenor, draft(entry="link", strict=False))
    with pytest.raises(NotFound):
        queries.dialogue_page(anonymous, made)
    actions.give_seat(convenor, made, moderator.person)
    actions.open_dialogue(convenor, made)
    assert queries.dialogue_page(anonymous, made).card.phase is Phase.OPEN


@pytest.mark.parametrize("roles", [(), (Role.MODERATOR,), (Role.DESK,), (Role.CONVENOR, Role.DESK)])
def test_nobody_begins_a_dialogue_who_is_no_convenor_or_sits_at_a_desk(keeper: Keeper, roles: tuple[Role, ...]) -> None:
    with pytest.raises(NotFound):
        actions.begin(keeper(*roles), draft())


def test_a_desk_of_another_office_is_a_side_too(convenor: Viewer, organisation: Callable[..., UUID]) -> None:
    embassy = OrganisationTie(organisation("embassy", "Embassy"), "embassy", Role.DESK)
    both = replace(convenor, roles=convenor.roles | {Role.DESK}, organisations=(*convenor.organisations, embassy))
    with pytest.raises(NotFound):
        actions.begin(both, draft())


def test_the_federation_gives_no_desk_to_a_convenor_and_no_dialogue_to_a_desk(
    person: Callable[..., Viewer], keeper: Keeper, federation: UUID
) -> None:
    days = {"starts": today(), "ends": today() + timedelta(days=90)}
    steward, convenor, desk = person(Role.STEWARD), keeper(Role.CONVENOR), keeper(Role.DESK)
    for who, role in ((convenor, Role.DESK), (desk, Role.CONVENOR), (desk, Role.MODERATOR)):
        with pytest.raises(Refused, match="sits at no desk"):
            organisations.give_mandate(steward, federation, who.person, role, **days)


def test_no_embassy_names_a_convenor(person: Callable[..., Viewer], organisation: Callable[..., UUID]) -> None:
    steward, embassy = person(Role.STEWARD), organisation("embassy", "Embassy")
    with pytest.raises(Refused):
        organisations.give_mandate(
            steward, embassy, person().person, Role.CONVENOR, starts=today(), ends=today() + timedelta(days=9)
        )


def test_a_dialogue_opens_only_with_a_moderator_and_with_something_to_vote_on(
    convenor: Viewer, moderator: Viewer
) -> None:
    made = actions.begin(convenor, draft())
    with pytest.raises(Refused, match="moderator"):
        actions.open_dialogue(convenor, made)
    actions.give_seat(convenor, made, moderator.person)
    with pytest.raises(Refused, match="first statement"):
        actions.open_dialogue(convenor, made)
    actions.say_first(convenor, made, "Something to vote on.", "en")
    actions.open_dialogue(convenor, made)


def test_once_it_is_open_its_policy_and_terms_are_fixed(convenor: Viewer, opened: UUID) -> None:
    with pytest.raises(Refused, match="fixed"):
        actions.save(convenor, opened, draft(limit=200))


def test_a_translation_has_the_same_reasons_in_number(convenor: Viewer, opened: UUID) -> None:
    words = actions.Wording("ar", "بماذا نبدأ؟", "تنقص المستشفيات أدوية.", "سبب واحد")
    with pytest.raises(Refused):
        actions.translate(convenor, opened, words)
    actions.translate(convenor, opened, replace(words, policy="أ\nب\nج"))
    assert queries.dialogue_page(Viewer.anonymous("ar"), opened).text.question == "بماذا نبدأ؟"


def test_the_only_moderator_of_an_open_dialogue_stays(
    convenor: Viewer, moderator: Viewer, other_moderator: Viewer, opened: UUID
) -> None:
    actions.take_seat(convenor, opened, other_moderator.person)
    with pytest.raises(Refused, match="only moderator"):
        actions.take_seat(convenor, opened, moderator.person)


@pytest.mark.parametrize(
    ("wrong", "field"),
    [({"theme": "party"}, "theme"), ({"limit": 139}, "limit"), ({"limit": 201}, "limit"), ({"entry": "all"}, "entry")],
)
def test_what_cannot_be_stored_is_said_beside_its_field(convenor: Viewer, wrong: dict[str, object], field: str) -> None:
    with pytest.raises(Refused) as refusal:
        actions.begin(convenor, draft(**wrong))
    assert refusal.value.field == field
    assert not Dialogue.objects.exists()


def test_the_last_day_counts_to_its_midnight() -> None:
    day = today()
    after = [phase("open", day, day + timedelta(days=2), day + timedelta(days=later)) for later in (-1, 0, 2, 3)]
    assert after == [Phase.COMING, Phase.OPEN, Phase.OPEN, Phase.CLOSED]
