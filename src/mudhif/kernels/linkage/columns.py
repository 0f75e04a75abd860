"""The columns that Splink compares, and the keys under which pairs meet, kept from exploding.

A key is dropped where too many rows share it (محمد, 1 July): each rule brings the rarest keys first until its share
of pairs is spent, so that the number of pairs grows with the registers and not with their square.
"""

from itertools import chain

import numpy as np
from numpy.typing import NDArray

from mudhif.kernels.linkage.records import MISSING, Records, Whole
from mudhif.kernels.linkage.spellings import Names

LEAST_PAIRS = 300_000
PAIRS_A_ROW = 1.2
ROOM, ROOM_A_ROW, ROOM_LOST_A_ROW = 2_000_000, 40, 3
"""Small registers have room for more pairs: so many a row, up to so many, which are fewer for each row there is."""
SAMPLED = 400_000
SEED = 7
_LARGEST = 2**62
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
    "given_family_day": ("given_sound", "family_sound", "day"),
    "family_date": ("family_sound", "date"),
    "given_date": ("given_sound", "date"),
    "swapped_family": ("first", "second", "family_sound"),
    "swapped_year": ("first", "second", "year"),
    "given_family_work": ("given_sound", "family_sound", "work"),
    "swapped": ("first", "second"),
    "given_father": ("given_sound", "father_sound"),
    "given_family": ("given_sound", "family_sound"),
    "given_year": ("given_sound", "year"),
}
_CROSSED: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "phone": (("phone",), ("other_phone",)),
    "half": (("given_sound", "family_sound", "year"), ("father_sound", "family_sound", "year")),
    "half_without_year": (("given_sound", "family_sound"), ("father_sound", "family_sound")),
    "family_is_father": (("given_sound", "father_sound"), ("given_sound", "family_sound")),
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
    allowed = max(LEAST_PAIRS, min(ROOM_A_ROW * size, ROOM - ROOM_LOST_A_ROW * size), PAIRS_A_ROW * size)
    lower = np.minimum(columns["given_sound"], columns["father_sound"])
    higher = np.where(lower < 0, MISSING, np.maximum(columns["given_sound"], columns["father_sound"]))
    parts = {*chain(*_RULES.values(), *chain(*_CROSSED.values()))}
    told = {name: _numbered(values) for name, values in (columns | {"first": lower, "second": higher}).items()
            if name in parts}  # fmt: skip
    keys: Columns = {"random": _random_groups(size), "told": together}
    rules = ["l.key_random = r.key_random", "l.key_told = r.key_told"]
    for name, (one, other) in _CROSSED.items():
        keys[name], keys[f"{name}_other"] = _capped_across(_joined(told, one), _joined(told, other), allowed)
        straight = [f"l.key_{name} = r.key_{name}"] if name == "phone" else []
        rules += [*straight, f"l.key_{name} = r.key_{name}_other", f"l.key_{name}_other = r.key_{name}"]
    for name, parts_of_key in _RULES.items():
        keys[name] = _capped(_joined(told, parts_of_key), allowed)
        rules.append(f"l.key_{name} = r.key_{name}")
    return {f"key_{name}": key for name, key in keys.items()}, rules


def _joined(columns: Columns, parts: tuple[str, ...]) -> Whole:
    """One number for each combination of values that are numbered from 0; ``MISSING`` where one is missing."""
    joined, most = np.zeros(len(columns[parts[0]]), np.int64), 1
    known = np.ones(len(joined), bool)
    for part in parts:
        values = columns[part]
        known &= values >= 0
        one_more = int(values.max(initial=0)) + 1
        if most * one_more >= _LARGEST:
            joined = _numbered(np.where(known, joined, MISSING))
            most = int(joined.max(initial=0)) + 1
        joined, most = joined * one_more + values, most * one_more
    return np.where(known, joined, MISSING)


def _capped(key: Whole, allowed: float) -> Whole:
    """The key without its commonest values, so that no more than ``allowed`` pairs come of it."""
    known = np.flatnonzero(key >= 0)
    _, places, counts = np.unique(key[known], return_inverse=True, return_counts=True)
    kept = _rarest(counts * (counts - 1.0) / 2, allowed)
    capped = np.full(len(key), MISSING)
    capped[known] = np.where(kept[places], places, MISSING)
    return capped


def _capped_across(one: Whole, other: Whole, allowed: float) -> tuple[Whole, Whole]:
    """The same for two keys of which one row's first meets another row's second."""
    both = np.concatenate([one, other])
    known = np.flatnonzero(both >= 0)
    _, places = np.unique(both[known], return_inverse=True)
    values = int(places.max(initial=-1)) + 1
    firsts = np.bincount(places[known < len(one)], minlength=values)
    seconds = np.bincount(places[known >= len(one)], minlength=values)
    # A value that only firsts have meets nobody across, but may be a telephone that two rows share.
    kept = _rarest(firsts * (seconds + 0.5), allowed)
    capped = np.full(len(both), MISSING)
    capped[known] = np.where(kept[places], places, MISSING)
    return capped[: len(one)], capped[len(one) :]


def _rarest(pairs: NDArray[np.float64], allowed: float) -> NDArray[np.bool_]:
    """Which values are kept, those with the fewest pairs first, until ``allowed`` pairs are spent."""
    ascending = np.sort(pairs)
    last = int(np.searchsorted(np.cumsum(ascending), allowed, side="right"))
    kept: NDArray[np.bool_] = (pairs > 0) & (pairs < (ascending[last] if last < len(ascending) else np.inf))
    return kept


def _random_groups(size: int) -> NDArray[np.int64]:
    """Small groups of rows drawn at random, by a fixed seed: their pairs show how strangers compare."""
    members = max(4, 2 * SAMPLED // max(size, 1))
    groups = np.empty(size, np.int64)
    groups[np.random.default_rng(SEED).permutation(size)] = np.arange(size) // members
    return groups
