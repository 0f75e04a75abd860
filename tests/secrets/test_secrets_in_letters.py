"""An address that is invited, and what its list says, come out nowhere but in the letter and to its reader."""

from datetime import timedelta
from typing import Any

import pytest
from django.core import mail
from django.test import Client

from mudhif.base.foundation import clock
from mudhif.base.foundation.viewer import OrganisationTie, Role, Viewer
from mudhif.base.post.jobs import deliver
from mudhif.people.mapping import actions, jobs
from mudhif.people.mapping.models import Register
from mudhif.people.mapping.rules.duties import Kind
from mudhif.people.mapping.tests.conftest import answer_all, bring, letter_links
from tests.authorisation.world import World, build
from tests.secrets import places

pytestmark = pytest.mark.django_db
ADDRESS, NAME, NOTE = "zq77@marsh.example", "Zq Planted Name", "zq planted note"


@pytest.fixture
def world(db: None) -> World:
    return build()


def test_a_letter_keeps_its_secrets_on_its_whole_way(world: World) -> None:
    federation = Register.objects.get(pk=world.things["register"]).owner
    tie = OrganisationTie(federation, "federation", Role.DESK)
    desk = Viewer(world.people["desk"].pk, frozenset({Role.DESK}), (tie,), "en", "Asia/Baghdad")
    ends = clock.today(desk) + timedelta(days=30)
    register = actions.start_register(desk, federation, "A list", Kind.MEMBERS, once=True, ends=ends)
    answer_all(desk, register)
    bring(desk, register, f"Full name,Mail\n{NAME},{ADDRESS}\n".encode())
    actions.read_into(register)
    with places.logged() as log:
        actions.start_mailing(desk, register, "en", 20)
        jobs.write_invitations()
        deliver()
        links = letter_links(ADDRESS)
        client = Client()
        answers: list[Any] = [client.get(links.join), client.get(links.leave)]
        answers.append(client.post(links.leave, {"wrong": "1", "text": NOTE}))
        answers.append(client.post(links.leave))
    found = {"log": log.getvalue().encode(), "trail": places.trail(), "database": places.raw_database()}
    found |= {"subjects": places.subjects(), "letter": str(mail.outbox[-1].body).encode()}
    found |= {"addresses": b"\n".join(places.addresses(one) for one in answers)}
    found |= {"pages": b"".join(one.content for one in answers)}
    secrets = (ADDRESS, NAME, NOTE)
    assert [(place, one) for place, text in found.items() for one in secrets if places.stands_in(one, text)] == []
