"""What stands on the record, and whether a reader can read it: acts, facts, and codes among the facts."""

import ast
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import mudhif
from mudhif.base.trail.acts import named_fact, words_for

SOURCE = Path(mudhif.__file__).parent
ACT = re.compile(r"[a-z]+\.[a-z_]*")
# Days, hashes and codes of places read the same everywhere.
PLAIN = re.compile(r"\d{4}-\d\d-\d\d|[0-9a-f]{64}|[A-Z]{2}(-[A-Z0-9]{1,3})?")


def modules() -> Iterator[ast.Module]:
    """Every file of the house that writes to the record, as a tree."""
    for path in SOURCE.rglob("*.py"):
        text = "" if "tests" in path.parts or path.name == "apps.py" else path.read_text(encoding="utf-8")
        if "trail.actions import" in text or "recording import note" in text:
            yield ast.parse(text)


def acts_in(module: ast.Module) -> Iterator[str]:
    """The acts that a module names, however it hands them to `record`; of a composed one, its beginning."""
    for node in ast.walk(module):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and ACT.fullmatch(node.value):
            yield node.value


def facts_in(module: ast.Module) -> Iterator[str]:
    """The names of all facts that a module states: in mappings called `facts`, and as keywords of what gathers them."""
    gatherers = {
        node.name
        for node in ast.walk(module)
        if isinstance(node, ast.FunctionDef) and node.args.kwarg and node.args.kwarg.arg == "facts"
    }
    for node in ast.walk(module):
        if isinstance(node, ast.Assign) and any(
            isinstance(one, ast.Name) and one.id == "facts" for one in node.targets
        ):
            yield from _keys(node.value)
        elif isinstance(node, ast.Call):
            yield from (key for word in node.keywords if word.arg == "facts" for key in _keys(word.value))
            gathers = isinstance(node.func, ast.Name) and node.func.id in gatherers
            yield from (word.arg for word in node.keywords if gathers and word.arg)


def _keys(value: ast.expr) -> Iterator[str]:
    mappings = (node for node in ast.walk(value) if isinstance(node, ast.Dict))
    yield from (key.value for one in mappings for key in one.keys if isinstance(key, ast.Constant))  # type: ignore[misc]


def wordless(act: str, facts: Mapping[str, object]) -> list[str]:
    """What a reader could not read of an entry: the act, a fact's name, or a code that has no words."""
    found = [] if words_for(act) else [act]
    return found + [
        f"{act}: {name}={value}"
        for name, value in facts.items()
        if not (_label(act, name) and _readable(act, name, value))
    ]


def _label(act: str, name: str) -> str:
    return str(named_fact(act, name).label)


def _readable(act: str, name: str, value: object) -> bool:
    if isinstance(value, int) or (isinstance(value, str) and PLAIN.fullmatch(value)):
        return True
    values = named_fact(act, name).values
    return callable(values) or bool(named_fact(act, name).words(value))
