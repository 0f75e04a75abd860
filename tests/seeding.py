"""Sows the house that a browser visits: `python -m tests.seeding`, in the data folder that MUDHIF_DATA names."""

import json
import sys
import time
from dataclasses import replace
from http.cookies import SimpleCookie
from pathlib import Path

import django
from django.core.management import call_command

MEMBERS = 80
COLLEAGUES = 6
DAY = 86_400


def sow(members: int) -> dict[str, object]:
    """A migrated database with a small diaspora and a scene for every page; what a visitor must know of it."""
    from mudhif.atlas.skills.actions import install
    from mudhif.base.post.jobs import deliver
    from mudhif.base.trail.actions import seal
    from mudhif.config.demonstration import seed
    from tests.scene import play
    from tests.scene_dialogues import key_cookies

    call_command("migrate", verbosity=0)
    install()
    accounts = seed.sow(members)
    _enrol_more()
    things = play()
    while deliver():
        pass
    seal()
    return {
        "accounts": {role: [address, password] for role, address, password in accounts},
        "sessions": {role: _session(role) for role in (*(role for role, _, _ in accounts), "newcomer")},
        "addresses": _addresses(things),
        "keys": key_cookies(things["dialogue"], things["dialogue_confirming"]),
    }


def _enrol_more() -> None:
    """Somebody with an account and nothing else, and colleagues of the member, each with one skill less."""
    from mudhif.base.foundation import clock
    from mudhif.config.demonstration.newcomer import newcomer
    from mudhif.config.demonstration.sign_ins import address_of, person_called
    from mudhif.people.members.actions.bulk import NewMember, enrol

    people = [NewMember(person_called("newcomer"), address_of("newcomer"), "ar", "Asia/Baghdad")]
    like = newcomer(clock.now().date())
    for less in range(1, COLLEAGUES + 1):
        name = f"colleague-{less}"
        profile = like.profile and replace(
            like.profile, pseudonym=f"لقلق {less}", skills=like.profile.skills[less // 2 :: 1 + less % 2], city=""
        )
        people.append(replace(like, person=person_called(name), address=address_of(name), profile=profile))
    enrol(people)


def _session(role: str) -> str:
    """The session of somebody who has just typed the password once more, and whom nothing asks for it again all day."""
    from django.test import Client

    from mudhif.config.demonstration.sign_ins import person_called
    from mudhif.people.members.models import User

    client, user = Client(), User.objects.get(pk=person_called(role))
    client.force_login(user)
    session = client.session
    said = {"method": "password", "at": time.time() + DAY, "reauthenticated": True}
    session["account_authentication_methods"] = [said]
    session["account_authentication_methods_user"] = str(user.pk)
    session.save()
    cookie: SimpleCookie = client.cookies
    return cookie["sessionid"].value


def _addresses(things: dict[str, str]) -> dict[str, dict[str, str]]:
    """The address of each page in each language."""
    from django.urls import reverse
    from django.utils.translation import override

    from tests.pages import LANGUAGES, PAGES

    found: dict[str, dict[str, str]] = {}
    for page in PAGES:
        parts = {name: part[1:] if part.startswith("=") else things[part] for name, part in page.parts.items()}
        found[page.name] = {}
        for language in LANGUAGES:
            with override(language):
                found[page.name][language] = reverse(page.address, kwargs=parts) + page.query
    return found


if __name__ == "__main__":
    from django.conf import settings

    django.setup()
    said = sow(int(sys.argv[1]) if len(sys.argv) > 1 else MEMBERS)
    Path(settings.DATA, "house.json").write_text(json.dumps(said), encoding="utf-8")
