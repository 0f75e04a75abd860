"""With the sentence encoder, a name is found by its meaning; without it, by its words."""

from collections.abc import Callable, Iterator
from types import SimpleNamespace

import numpy as np
import pytest
from click.testing import CliRunner

from mudhif.atlas.skills import queries
from mudhif.atlas.skills.commands import skills
from mudhif.atlas.skills.queries import meaning
from mudhif.base.foundation.viewer import Viewer

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("taxonomy")]
# A stand-in for the encoder: three directions of meaning, whatever the language.
DIRECTIONS = ({"teach", "تدريس"}, {"treat trauma", "علاج"}, {"treat trauma of children"})


class Encoder:
    def encode(self, texts: list[str]) -> np.ndarray:
        return np.array([[float(text in direction) for direction in DIRECTIONS] for text in texts])


@pytest.fixture
def encoder(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(meaning, "find_spec", lambda _name: object())
    monkeypatch.setattr(meaning, "import_module", lambda _name: SimpleNamespace(USE=lambda **_options: Encoder()))
    for cached in (meaning._encoder, meaning.meanings_of):
        cached.cache_clear()
    yield
    for cached in (meaning._encoder, meaning.meanings_of):
        cached.cache_clear()


def found(words: str) -> list[tuple[str, str]]:
    return [(each.label, each.why) for each in queries.suggest(Viewer.anonymous(), words, "skill", 1)]


def test_a_word_of_another_language_is_found_once_vectors_are_there(encoder: None) -> None:
    assert found("تدريس") == []
    assert CliRunner().invoke(skills, ["encode"]).exit_code == 0
    assert found("تدريس") == [("teach", "similar meaning")]


def test_vectors_of_an_earlier_taxonomy_are_not_used(encoder: None, taxonomy: Callable[[], None]) -> None:
    queries.encode()
    from mudhif.atlas.skills.actions.versions import mark_changed

    mark_changed()
    assert found("تدريس") == []


def test_without_the_extra_the_command_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(meaning, "find_spec", lambda _name: None)
    result = CliRunner().invoke(skills, ["encode"])
    assert result.exit_code == 2
    assert "mudhif[neural]" in result.stderr
