"""Whatever the house records can be read in words; that these are translated is `mudhif translations check`."""

import ast
from collections.abc import Iterator
from pathlib import Path

import mudhif
from mudhif.base.trail.acts import words_for
from mudhif.base.trail.rules.facts import checked_act

SOURCE = Path(mudhif.__file__).parent


def recorded_acts() -> Iterator[str]:
    """The name of every act that some action writes down."""
    for path in SOURCE.rglob("*.py"):
        if "tests" not in path.parts:
            yield from _acts_in(ast.parse(path.read_text(encoding="utf-8")))


def _acts_in(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "record":
            yield from (str(part.value) for part in node.args[1:2] if isinstance(part, ast.Constant))


def test_every_act_has_words() -> None:
    acts = set(recorded_acts())
    assert acts
    assert sorted(act for act in acts if not words_for(checked_act(act))) == []
