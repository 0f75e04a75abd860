"""People and needs that the tests of this room share."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from django.utils import timezone

from mudhif.atlas.skills.models import Concept, Label, Source
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.work.needs import actions
from mudhif.work.needs.models import Need


@dataclass(frozen=True)
class Scene:
    """A hospital with its host, and a federation with its desk."""

    hospital: UUID
    host: Viewer
    federation: UUID
    desk: Viewer


@pytest.fixture
def scene(person: Callable[..., Viewer], organisation: Callable[..., UUID]) -> Scene:
    hospital, federation = organisation(), organisation("federation", "The federation", "baghdad")
    return Scene(
        hospital,
        person(Role.HOST, organisation=hospital),
        federation,
        person(Role.DESK, organisation=federation, kind="federation"),
    )


@pytest.fixture
def skill(db: None) -> UUID:
    concept = Concept.objects.create(id=uuid4(), uri="urn:mudhif:skill:test", kind="skill", source=Source.STARTER)
    Label.objects.create(
        concept=concept, language="en", text="clinical supervision", folded="clinical supervision", preferred=True,
        source=Source.STARTER,
    )  # fmt: skip
    return concept.id


@pytest.fixture
def content(skill: UUID) -> actions.Draft:
    """Everything that a need must say before a desk reviews it."""
    today = timezone.localdate()
    return actions.Draft(
        text=actions.TextDraft("en", "Supervising doctors", "Four young doctors need a supervisor."),
        governorate="nineveh", modes=("remote", "visit"), starts=today + timedelta(30), ends=today + timedelta(90),
        hours_a_month=16, closes=today + timedelta(20), skills=(actions.SkillWeight(skill, True, 100),),
        languages=(("ar", 4),), criteria=((60, (("en", "Experience"),)), (40, (("en", "A plan"),))),
    )  # fmt: skip


@pytest.fixture
def drafted(scene: Scene, content: actions.Draft) -> Callable[..., UUID]:
    """Writes a draft, changed as the test says."""
    return lambda **changes: actions.draft(scene.host, scene.hospital, replace(content, **changes))


@pytest.fixture
def submitted(scene: Scene, drafted: Callable[..., UUID]) -> Callable[..., UUID]:
    """Writes a need and sends it to the desks."""

    def send(**changes: object) -> UUID:
        need = drafted(**changes)
        actions.submit(scene.host, need)
        return need

    return send


@pytest.fixture
def opened(scene: Scene, submitted: Callable[..., UUID]) -> Callable[..., UUID]:
    """Writes a need that a desk has opened to all."""

    def open_to_all(**changes: object) -> UUID:
        need = submitted(**changes)
        actions.open_need(scene.desk, need)
        return need

    return open_to_all


def status_of(need: UUID) -> str:
    """Where the need stands in the database."""
    return str(Need.objects.values_list("status", flat=True).get(pk=need))
