"""Whatever the house records can be read in words; that these are translated is `mudhif translations check`.

What the code could record is read from the code here. What it does record, codes among the facts included, is watched
in every test of every room (`watched_record` in conftest.py).
"""

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation

from mudhif.atlas.skills.actions import install
from mudhif.base.foundation.viewer import Viewer
from mudhif.base.trail.actions import record
from mudhif.base.trail.acts import NamedFact, acts, facts, named_fact, words_for
from tests.on_record import acts_in, facts_in, modules, wordless


def test_every_act_has_words() -> None:
    recorded = {act for module in modules() for act in acts_in(module) if act[-1] not in "._"}
    assert len(recorded) > 50
    assert sorted(act for act in recorded if not words_for(act) and act.split(".")[0] in _rooms()) == []


def _rooms() -> set[str]:
    return {act.split(".")[0] for act in acts.parts}


def test_every_fact_has_words() -> None:
    stated = {
        f"{room}.{fact}"
        for module in modules()
        for room in {act.split(".")[0] for act in acts_in(module)} & _rooms()
        for fact in facts_in(module)
    }
    assert {"needs.seats", "accounts.kind", "skills.added", "skills.concepts", "members.profiles"} <= stated
    assert sorted(stated - set(facts.parts)) == []


def test_no_fact_is_named_that_nobody_states() -> None:
    stated = {fact for module in modules() for fact in facts_in(module)}
    assert sorted(name for name in facts.parts if name.split(".")[1] not in stated) == []


@pytest.mark.parametrize("language", ["ar", "ckb"])
def test_no_code_keeps_its_english_words_in_another_language(language: str) -> None:
    def words() -> dict[tuple[str, str], str]:
        return {(name, str(code)): one.words(code) for name, one in facts.items() for code in _codes(one)}

    with translation.override("en"):
        english = words()
    with translation.override(language):
        assert sorted(code for code, said in words().items() if said == english[code]) == []


def _codes(fact: NamedFact) -> list[object]:
    return [] if fact.values is None or callable(fact.values) else list(fact.values)


@pytest.mark.parametrize(
    ("act", "stated"),
    [
        ("needs.never_heard_of", {}),
        ("needs.opened", {"never_heard_of": 1}),
        ("organisations.created", {"kind": "never_heard_of"}),
        ("needs.opened", {"seats": [1, 2]}),
        ("needs.opened", {"seats": None}),
    ],
)
def test_what_has_no_words_is_noticed(act: str, stated: dict[str, object]) -> None:
    assert len(wordless(act, stated)) == 1


def test_what_has_words_passes() -> None:
    assert wordless("organisations.mandate_given", {"role": "host", "ends": "2026-11-28"}) == []
    assert wordless("organisations.created", {"kind": "embassy"}) == []
    assert named_fact("organisations.created", "kind").label


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("ar", ["نوع الجهة", "سفارة", "اليوم الأخير", "٢٨ تشرين الثاني ٢٠٢٦"]),
        ("ckb", ["جۆری ڕێکخراو", "باڵیۆزخانە", "٢٨ی تشرینی"]),
    ],
)
def test_an_entrys_page_says_facts_and_codes_in_the_readers_language(
    client: Client, anonymous: Viewer, language: str, said: list[str]
) -> None:
    record(anonymous, "organisations.created", facts={"kind": "embassy", "ends": date(2026, 11, 28)})
    with translation.override(language):
        page = client.get(reverse("trail:entry", args=[0])).content.decode().split("<h2>")[0]
    assert [words for words in said if words not in page] == []
    assert "embassy" not in page


@pytest.mark.django_db
def test_a_profession_on_record_is_named(client: Client, anonymous: Viewer) -> None:
    install()
    record(anonymous, "selection.clearance_asked", facts={"profession": 2221})
    with translation.override("ar"):
        assert "التمريض" in client.get(reverse("trail:entry", args=[1])).content.decode().split("<h2>")[0]
