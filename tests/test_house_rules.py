"""The habits of the house, measured over every file."""

import ast
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
FILES = [
    path
    for folder in ("src", "tests", "benchmarks")
    for path in sorted((PROJECT / folder).rglob("*.py"))
    if "migrations" not in path.parts
]
LONGEST_FILE, LONGEST_FUNCTION = 300, 50


def length(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def test_no_file_is_longer_than_300_lines() -> None:
    assert [str(path) for path in FILES if len(path.read_text().splitlines()) > LONGEST_FILE] == []


def test_no_function_is_longer_than_50_lines() -> None:
    found = [
        f"{path}:{node.lineno} {node.name}"
        for path in FILES
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and length(node) > LONGEST_FUNCTION
    ]
    assert found == []


def test_every_module_says_what_it_is_for() -> None:
    silent = [
        str(path) for path in FILES if path.read_text().strip() and not ast.get_docstring(ast.parse(path.read_text()))
    ]
    assert silent == []


def test_locks_name_no_registry() -> None:
    locks = [*(PROJECT / "requirements").glob("*.txt"), PROJECT / "package-lock.json"]
    assert [path.name for path in locks if "http" in path.read_text()] == []


def test_whoever_writes_has_read_to_the_end() -> None:
    """On SQLite, rows that are still being read hold an older state, from which nothing can be written."""
    writing = [path for path in FILES if path.name == "jobs.py" or "actions" in (path.stem, path.parent.name)]
    assert [str(path) for path in writing if ".iterator(" in path.read_text()] == []
