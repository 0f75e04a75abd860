"""From an empty page to an accepted offer, through pages only, as a newcomer would."""

from datetime import UTC, datetime

import pytest
from playwright.sync_api import expect

from tests.journeys import acts
from tests.journeys.conftest import Arrive
from tests.journeys.visitor import Visitor
from tests.journeys.writing import WRITINGS
from tests.served import House

pytestmark = pytest.mark.browser
SCRIPTS = {"ar": True, "ckb": True, "en": False}


@pytest.mark.parametrize("language", ["ar", "ckb", "en"])
def test_a_need_at_home_finds_its_person(arrive: Arrive, house: House, language: str) -> None:
    """In English with scripts switched off: everything works without them."""
    said, scripts = WRITINGS[language], {"java_script_enabled": SCRIPTS[language]}
    host, desk = arrive("host", language, **scripts), arrive("desk", language, **scripts)
    need = acts.write_a_need(host, said, datetime.now(UTC).date())
    acts.ask(desk, need, said)
    acts.answer(host, need, said)
    acts.open_and_name_assessor(desk, need, said)
    code = acts.find_and_invite(host, need)
    member, assessor = arrive("member", language, **scripts), arrive("assessor", language, **scripts)
    acts.agree(member, code)
    acts.assess(assessor, need, code, said)
    acts.release_name(member, code, said)
    acts.offer(host, need, code, said)
    acts.accept(member, said)
    _is_filled(host, need)
    _stands_on_record(arrive("", language, **scripts), member, house, said.title)


def _is_filled(host: Visitor, need: str) -> None:
    acts.open_own_need(host, need)
    expect(host.page.locator(".head .chip-done")).to_be_visible()


def _stands_on_record(anybody: Visitor, member: Visitor, house: House, title: str) -> None:
    """The log says who read, the record says what was done and names nobody, and an entry can be checked."""
    assert acts.read_own_log(member).count("\n") > 4
    house.work("mudhif.base.trail.actions", "seal")
    anybody.go("")
    acts.check_newest_entry(anybody)
    expect(anybody.page.locator("main .say")).to_be_visible()
    assert anybody.page.locator("main .log [class*='cross']").count() == 0
    assert title not in anybody.text
