"""The columns that Splink compares, and the keys under which pairs meet, kept from exploding.

A key is dropped where too many rows share it (محمد, 1 July): each rule brings the rarest keys first until its share
of pairs is spent, so that the number of pairs grows with the registers and not with their square.
"""

import numpy as np
from numpy.typing import NDArray

from mudhif.kernels.linkage.records import MISSING, Records, Whole
from mudhif.kernels.linkage.spellings import Names

LEAST_PAIRS = 300_000
PAIRS_A_ROW = 1.2
ROOM_A_ROW, ROOM = 12, 1_000_000
"""Small registers have room for more pairs: so many a row, up to so many."""
SAMPLED = 400_000
SEED = 7
_PARTS = ("given", "father", "grandfather", "family")
_RULES: dict[str, tuple[str, ...]] = {
    "mail": ("mail",),
    "whole_year": ("given_sound", "father_sound", "family_sound", "year"),
    "whole_name": ("given_sound", "father_sound", "grandfather_sound", "family_sound"),
    "given_family_date": ("given_sound", "family_sound", "date"),
    "given_family_year": ("given_sound", "family_sound", "year"),
    "given_father_year": ("given_sound", "father_sound", "year"),
    "father_family_year": ("father_sound", "family_sound", "year"),
    "given_father_family": ("given_sound", "father_sound", "family_sound"),
    "given_father_grandfather": ("given_sound", "father_sound", "grandfather_sound"),
    "given_family_day": ("given", "family", "day"),
    "family_date": ("family", "date"),
    "given_date": ("given", "date"),
    "swapped_family": ("first", "second", "family"),
    "swapped_year": ("first", "second", "year"),
    "given_family_work": ("given", "family", "work"),
    "given_father": ("given", "father"),
    "given_family": ("given", "family"),
    "given_year": ("given", "year"),
}
_CROSSED: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "phone": (("phone",), ("other_phone",)),
    "half": (("given", "family", "year"), ("father", "family", "year")),
}

Columns = dict[str, Whole]


def compared_columns(records: Records, names: Names) -> Columns:
    """The columns that comparisons speak of; ``MISSING`` where nothing was said."""
    columns: Columns = {"unique_id": np.arange(len(records)), "register": records.register}
    for part in _PARTS:
        tokens = getattr(records, part)
        first = np.where(tokens[:, 0] >= 0, tokens[:, 0], tokens[:, 1])
        columns[part], columns[f"{part}_sound"] = _looked_up(names.name, first), _looked_up(names.sound, first)
        columns[f"{part}_letters"] = tokens[:, 1]
    year, month, day = (np.where(part > 0, part, 0) for part in (records.year, records.month, records.day))
    full = (year > 0) & (month > 0) & (day > 0)
    columns["year"] = np.where(year > 0, year, MISSING)
    columns["day"] = np.where(full, 100 * month + day, MISSING)
    columns["month"], columns["monthday"] = np.where(full, month, MISSING), np.where(full, day, MISSING)
    columns["swapped"] = np.where(full, 100 * day + month, MISSING)
    columns["date"] = _numbered(np.where(full, 10_000 * year + 100 * month + day, MISSING))
    return columns | {name: getattr(records, name) for name in ("phone", "other_phone", "mail", "city", "work")}


def _numbered(values: Whole) -> Whole:
    """The same values as numbers from 0 on."""
    _, numbers = np.unique(np.append(values, MISSING), return_inverse=True)
    return numbers[:-1].astype(np.int64) - 1


def _looked_up(table: Whole, tokens: Whole) -> Whole:
    return np.where(tokens >= 0, table[tokens] if len(table) else MISSING, MISSING)


def blocking_columns(columns: Columns, together: Whole) -> tuple[Columns, list[str]]:
    """Columns of keys, and the rules over them in the order in which they are tried; the first draws random pairs.

    ``together`` numbers the rows that a person said belong together (``MISSING`` for all others).
    """
    size = len(together)
    allowed = max(LEAST_PAIRS, min(ROOM_A_ROW * size, ROOM), PAIRS_A_ROW * size)
    ordered = columns | {
        "first": np.minimum(columns["given"], columns["father"]),
        "second": np.where(np.minimum(columns["given"], columns["father"]) < 0, MISSING,
                           np.maximum(columns["given"], columns["father"])),
    }  # fmt: skip
    keys: Columns = {"random": _random_groups(size), "told": together}
    rules = ["l.key_random = r.key_random", "l.key_told = r.key_told"]
    for name, (one, other) in _CROSSED.items():
        both = _capped(np.concatenate([_joined(ordered, one, size), _joined(ordered, other, size)]), allowed)
        keys[name], keys[f"{name}_other"] = both[:size], both[size:]
        straight = [f"l.key_{name} = r.key_{name}"] if name == "phone" else []
        rules += [*straight, f"l.key_{name} = r.key_{name}_other", f"l.key_{name}_other = r.key_{name}"]
    for name, parts in _RULES.items():
        keys[name] = _capped(_joined(ordered, parts, size), allowed)
        rules.append(f"l.key_{name} = r.key_{name}")
    return {f"key_{name}": key for name, key in keys.items()}, rules


def _joined(columns: Columns, parts: tuple[str, ...], size: int) -> Whole:
    """One number for each combination of values; ``MISSING`` where one is missing."""
    joined = np.zeros(size, np.int64)
    known = np.ones(size, bool)
    for part in parts:
        known &= columns[part] >= 0
        _, values = np.unique(columns[part], return_inverse=True)
        joined = joined * (int(values.max(initial=0)) + 1) + values
        _, joined = np.unique(joined, return_inverse=True)
    return np.where(known, joined, MISSING)


def _capped(key: Whole, allowed: float) -> Whole:
    """The key without its commonest values, so that no more than ``allowed`` pairs come of it."""
    values, places, counts = np.unique(key, return_inverse=True, return_counts=True)
    counts[values == MISSING] = 0
    ascending = np.sort(counts)
    pairs = np.cumsum(ascending * (ascending - 1.0) / 2)
    last = int(np.searchsorted(pairs, allowed, side="right"))
    limit = ascending[last] if last < len(ascending) else np.inf
    kept = (counts > 1) & (counts < limit)
    return np.where(kept[places], places, MISSING)


def _random_groups(size: int) -> NDArray[np.int64]:
    """Small groups of rows drawn at random, by a fixed seed: their pairs show how strangers compare."""
    members = max(4, 2 * SAMPLED // max(size, 1))
    groups = np.empty(size, np.int64)
    groups[np.random.default_rng(SEED).permutation(size)] = np.arange(size) // members
    return groups
