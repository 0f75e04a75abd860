"""Nothing that could describe a person is made public as a fact."""

from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mudhif.base.trail.rules.facts import NotPublic, split

NEED = UUID("5b5e1b0e-8f5a-4c3e-9a55-0c7a3a3f3b11")


class Mode(StrEnum):
    """A word of a fixed list."""

    REMOTE = "remote"


@pytest.mark.parametrize(
    "fact",
    [0, -3, 999_999_999, True, None, "remote", "short_visit", "needs.v2", "2026-11-22", "IQ-NI", "GB", "ab" * 32],
)
def test_numbers_days_hashes_and_words_of_a_list_are_public(fact: Any) -> None:
    assert split({"fact": fact}) == ({"fact": fact}, {})


def test_days_and_enumerations_are_written_as_text() -> None:
    assert split({"closes": date(2026, 12, 14), "mode": Mode.REMOTE})[0] == {"closes": "2026-12-14", "mode": "remote"}


def test_lists_and_counts_by_gate_are_public() -> None:
    facts: dict[str, Any] = {"gates": {"licence": 12, "language": 5}, "modes": ["remote", "short_visit"]}
    assert split(facts)[0] == facts


@pytest.mark.parametrize("identifier", [NEED, str(NEED)])
def test_identifiers_are_committed_to_and_not_published(identifier: Any) -> None:
    assert split({"need": identifier, "seats": 2}) == ({"seats": 2}, {"need": str(NEED)})


@pytest.mark.parametrize(
    "fact",
    [
        "Hemin Rasul",
        "هێمن ڕەسوڵ",
        "Hemin",
        "hemin@example.org",
        "+9647701234567",
        7701234567,
        "07701234567",
        "a reason in prose, which can name anybody",
        "K7D-41M9",
        "https://example.org/",
        "",
        "x" * 200,
        1.5,
        b"bytes",
        datetime(2026, 11, 22, tzinfo=UTC),
        "2026-11-22T10:00:00Z",
        "2026-13-45",
        {"name": "Hemin Rasul"},
        ["remote", "Hemin Rasul"],
        [NEED],
        {"a": {"b": {"c": 1}}},
        object(),
        list(range(500)),
        "remote\n",
    ],
)
def test_what_could_describe_a_person_is_refused(fact: Any) -> None:
    with pytest.raises(NotPublic):
        split({"fact": fact})


@pytest.mark.parametrize("name", ["", "Name", "الاسم", "two words", "x" * 60, "email@example.org"])
def test_a_fact_has_a_plain_name(name: str) -> None:
    with pytest.raises(NotPublic, match="word in lower case"):
        split({name: 1})


def test_a_country_whose_mention_endangers_people_is_not_published() -> None:
    with pytest.raises(NotPublic):
        split({"country": "IL"})


@given(st.text())
def test_a_refusal_never_repeats_what_was_refused(secret: str) -> None:
    with pytest.raises(NotPublic) as refusal:
        split({"fact": f"{secret} 0770 123 45 67"})
    assert "0770" not in str(refusal.value)


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(), st.lists))
def test_whatever_is_public_is_plain_json(fact: Any) -> None:
    import json

    try:
        public, identifiers = split({"fact": fact})
    except NotPublic:
        return
    assert json.loads(json.dumps([public, identifiers])) == [public, identifiers]
