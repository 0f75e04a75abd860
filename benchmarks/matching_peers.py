"""What a straightforward programmer would use to find the top 20: numpy, SQLite, FTS5, bm25s.

SQLite's tables check every gate, and so must give the same scores as the kernel. Numpy checks language
and governorate only; the two text searches check no gate and rank by BM25, not by level.
"""

import sqlite3
from collections.abc import Callable, Iterator
from typing import Final

import numpy as np
from numpy.typing import NDArray

from mudhif.kernels.matching import Need, ProfileArrays
from mudhif.kernels.matching.credit import encode, tenths

Search = Callable[[Need], list[int]]
"""Takes a need, gives what each of the best 20 scored, or their numbers."""

TOP: Final = 20
POINT: Final = (np.array([10_000]), np.array([100]))  # the full weight of one skill that is not a stand-in


def credit_of(profiles: ProfileArrays) -> NDArray[np.int64]:
    """Thousandths that each skill held is worth, whatever its weight."""
    codes = encode(profiles.skills.value, profiles.years, profiles.evidence)
    credit: NDArray[np.int64] = tenths(*POINT)[0][codes].astype(np.int64)
    return credit


def plain_numpy(profiles: ProfileArrays) -> Search:
    """Inverted lists, one bincount, two gates over whole columns, argpartition."""
    skill, holder = profiles.skills.number, profiles.skills.profile
    order = np.lexsort((holder, skill))
    holders, credit = holder[order], credit_of(profiles)[order].astype(np.float32)
    ends = np.searchsorted(skill[order], np.arange(skill.max() + 2))
    level = np.zeros(profiles.count, np.uint8)
    arabic = profiles.languages.number == 0
    level[profiles.languages.profile[arabic]] = profiles.languages.value[arabic]

    def search(need: Need) -> list[int]:
        parts = [(slice(ends[each.skill], ends[each.skill + 1]), np.float32(each.weight)) for each in need.skills]
        found = np.concatenate([holders[part] for part, _ in parts])
        points = np.concatenate([credit[part] * weight for part, weight in parts])
        sums = np.bincount(found, points, profiles.count)
        allowed = (level >= need.gates.languages[0][1]) & (
            (profiles.governorates >> np.uint32(need.gates.governorate or 0)) & 1 > 0
        )
        rows = np.flatnonzero(allowed & (sums > 0))
        best = rows[np.argpartition(sums[rows], -TOP)[-TOP:]] if rows.size > TOP else rows
        ordered: list[int] = best[np.argsort(-sums[best])].tolist()
        return ordered

    return search


def sqlite_tables(profiles: ProfileArrays) -> Search:
    """An inverted table (skill, profile) and one table of profiles, in memory; every gate in SQL."""
    database = sqlite3.connect(":memory:")
    database.executescript(SCHEMA)
    held = profiles.skills
    order = np.lexsort((held.profile, held.number))
    _fill(database, "held", held.number[order], held.profile[order], credit_of(profiles)[order])
    columns = (profiles.modes, profiles.available_from, profiles.available_until, profiles.hours)
    _fill(database, "member", np.arange(profiles.count), *profiles.consent_until, *columns, profiles.governorates)
    for table, facts in (("licence", profiles.licences), ("language", profiles.languages), ("block", profiles.blocks)):
        _fill(database, table, facts.profile, facts.number, facts.value)
    database.execute("ANALYZE")

    def search(need: Need) -> list[int]:
        return [points for _, points in database.execute(_question(need))]

    return search


def sqlite_text(profiles: ProfileArrays) -> Search:
    """SQLite's full text search over skill numbers as words; no gates."""
    database = sqlite3.connect(":memory:")
    database.execute("CREATE VIRTUAL TABLE text USING fts5(skills, content='')")
    rows = ((row, " ".join(words)) for row, words in enumerate(_words(profiles)))
    database.executemany("INSERT INTO text (rowid, skills) VALUES (?, ?)", rows)

    def search(need: Need) -> list[int]:
        words = " OR ".join(f"s{each.skill}" for each in need.skills)
        found = database.execute("SELECT rowid FROM text WHERE text MATCH ? ORDER BY rank LIMIT ?", (words, TOP))
        return [row for (row,) in found]

    return search


def bm25s_text(profiles: ProfileArrays) -> Search:
    """bm25s over skill numbers as words; no gates. Raises ModuleNotFoundError where it is absent."""
    import bm25s

    index = bm25s.BM25()
    index.index(list(_words(profiles)), show_progress=False)

    def search(need: Need) -> list[int]:
        words = [[f"s{each.skill}" for each in need.skills]]
        found, _ = index.retrieve(words, k=TOP, show_progress=False, n_threads=0)
        return list(found[0].tolist())

    return search


SCHEMA: Final = """
CREATE TABLE held (skill INTEGER, profile INTEGER, credit INTEGER, PRIMARY KEY (skill, profile)) WITHOUT ROWID;
CREATE TABLE member (profile INTEGER PRIMARY KEY, consent0 INTEGER, consent1 INTEGER, consent2 INTEGER,
  consent3 INTEGER, consent4 INTEGER, consent5 INTEGER, modes INTEGER, free_from INTEGER, free_until INTEGER,
  hours INTEGER, governorates INTEGER);
CREATE TABLE licence (profile INTEGER, number INTEGER, value INTEGER, PRIMARY KEY (profile, number)) WITHOUT ROWID;
CREATE TABLE language (profile INTEGER, number INTEGER, value INTEGER, PRIMARY KEY (profile, number)) WITHOUT ROWID;
CREATE TABLE block (profile INTEGER, number INTEGER, value INTEGER, PRIMARY KEY (profile, number)) WITHOUT ROWID;
"""


def _question(need: Need) -> str:
    """All values are whole numbers of our own making, so they are written into the statement."""
    gates = need.gates
    wanted = ", ".join(f"({each.skill}, {each.hundredths})" for each in need.skills)
    licences = ", ".join(map(str, gates.licences))
    language, level = gates.languages[0]
    return f"""
    WITH wanted (skill, weight) AS (VALUES {wanted}),
    found AS (SELECT profile, SUM(MAX(1, (weight * credit * 100 + 500000) / 1000000)) AS points
      FROM wanted CROSS JOIN held USING (skill) GROUP BY profile)
    SELECT found.profile, points FROM found JOIN member USING (profile)
    WHERE consent{gates.purposes[0]} >= {gates.today} AND modes & {gates.modes} AND hours >= {gates.hours}
      AND free_from <= {gates.starts} AND free_until >= {gates.ends} AND governorates & {1 << (gates.governorate or 0)}
      AND NOT EXISTS (SELECT 1 FROM block b WHERE b.profile = found.profile
        AND b.number IN ({", ".join(map(str, gates.parties))}))
      AND EXISTS (SELECT 1 FROM language l WHERE l.profile = found.profile
        AND l.number = {language} AND l.value >= {level})
      AND ({int(not licences)} OR EXISTS (SELECT 1 FROM licence c WHERE c.profile = found.profile
        AND c.number IN ({licences}) AND c.value >= {gates.today}))
    ORDER BY points DESC LIMIT {TOP}"""


def _fill(database: sqlite3.Connection, table: str, *columns: NDArray[np.integer]) -> None:
    marks = ", ".join("?" * len(columns))
    database.executemany(
        f"INSERT INTO {table} VALUES ({marks})", zip(*(each.tolist() for each in columns), strict=True)
    )


def _words(profiles: ProfileArrays) -> Iterator[list[str]]:
    held = profiles.skills
    order = np.argsort(held.profile, kind="stable")
    words = [f"s{skill}" for skill in held.number[order].tolist()]
    ends = np.cumsum(np.bincount(held.profile, minlength=profiles.count)).tolist()
    start = 0
    for end in ends:
        yield words[start:end]
        start = end
