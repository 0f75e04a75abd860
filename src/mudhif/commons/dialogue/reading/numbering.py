"""Names of people, statements and groups as they stand in files, in an order that hangs on the names alone."""

from collections.abc import Iterable

Order = tuple[int, int, str]


def canonical(name: str) -> str:
    """7, 07 and 7.0 are one name; whatever is no whole number is its own."""
    whole = name.removesuffix(".0")
    digits = whole.removeprefix("-")
    return str(int(whole)) if digits.isascii() and digits.isdigit() else name


def in_order(names: Iterable[str]) -> list[str]:
    """Each once: whole numbers by size, then words."""
    return sorted(set(names), key=_place)


def shown(name: str) -> int | str:
    """A whole number as one, for JSON."""
    return int(name) if is_number(name) else name


def is_number(name: str) -> bool:
    """Whether a canonical name is a whole number."""
    digits = name.removeprefix("-")
    return digits.isascii() and digits.isdigit()


def _place(name: str) -> Order:
    return (0, int(name), "") if is_number(name) else (1, 0, name)
