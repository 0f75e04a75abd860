"""What stands in a list that a desk brings comes out nowhere: no log, address, trail, error page, or database."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import translation

from mudhif.people.mapping import actions
from tests.authorisation.world import World, build
from tests.secrets import places
from tests.secrets.planting import SHAPES

pytestmark = pytest.mark.django_db
HEADER = "Full name,Name in passport,City,Occupation,Mail,Phone,Religion,Notes"
COLUMNS = ("full_name", "name_in_passport", "city", "occupation", "mail", "phone")


@pytest.fixture
def world(db: None) -> World:
    return build()


def planted(shape: str) -> list[str]:
    """A secret for each column of one line; the address and the number are secrets of their own kind."""
    words = [shape.format(number).replace("<b>", "b").replace("&", "and") for number in range(4)]
    return [*words, "zq77@marsh.example", "+9647701234567", shape.format(8), shape.format(9)]


def leaks(secrets: list[str], log: str, answers: list[Any]) -> list[tuple[str, str]]:
    found = {"log": log.encode(), "trail": places.trail(), "database": places.raw_database()}
    found["addresses"] = b"\n".join(places.addresses(answer) for answer in answers)
    found["letters"] = places.subjects()
    return [(place, one) for place, text in found.items() for one in secrets if places.stands_in(one, text)]


@pytest.mark.parametrize("shape", SHAPES)
def test_a_list_keeps_its_secrets_on_its_whole_way(world: World, shape: str) -> None:
    client, register = Client(), world.things["register"]
    client.force_login(world.people["desk"])
    secrets = planted(shape)
    line = ",".join(f'"{one}"' for one in secrets)
    file = SimpleUploadedFile(f"{secrets[0]}.csv", f"{HEADER}\n{line}\n{line},too much\n".encode())
    with places.logged() as log, translation.override("en"):
        answers = [client.post(reverse("registers:bring", args=[register]), {"file": file})]
        answers.append(client.get(answers[0]["Location"]))
        assert leaks(secrets, log.getvalue(), answers) == []
        chosen = {f"column_{place}": name for place, name in enumerate(COLUMNS)}
        answers.append(client.post(reverse("registers:columns", args=[register]), chosen))
        assert actions.read_into(register) == 1
        answers += [client.get(reverse(f"registers:{name}", args=[register])) for name in ("one", "bad_lines")]
    assert leaks(secrets, log.getvalue(), answers) == []
    shown = b"".join(answer.content for answer in answers[3:])
    assert [one for one in secrets if places.stands_in(one, shown)] == []


def test_a_refused_list_keeps_its_secrets_too(world: World) -> None:
    client, register = Client(), world.things["register"]
    client.force_login(world.people["desk"])
    secrets = planted(SHAPES[0])
    content = f"{HEADER}\n{','.join(secrets)}\n=1+1,,,,,,,\n"
    with places.logged() as log, translation.override("en"):
        where = reverse("registers:bring", args=[register])
        answer = client.post(where, {"file": SimpleUploadedFile(f"{secrets[0]}.csv", content.encode())})
    assert answer.status_code == 200
    assert leaks(secrets, log.getvalue(), [answer]) == []
    assert [one for one in secrets if places.stands_in(one, answer.content)] == []
