"""Keeping the index true: built once, then changed by what changed, whenever somebody asks."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock, Thread
from typing import Final
from uuid import UUID

from mudhif.kernels.matching import Index, Profile
from mudhif.people.members.queries import SearchChanges, search_changes
from mudhif.work.selection.index.arranging import Arrangement
from mudhif.work.selection.index.packing import profile
from mudhif.work.selection.index.picture import Picture, Vocabulary, nobody

# From here on, what changed is laid into the large part; and beside the requests where that takes longer than a moment.
CHANGES_KEPT_APART: Final = 4000
MERGED_ASIDE_FROM: Final = 20_000


class SearchIndex:
    """One index for all threads of a process. Whoever asks gets a picture that never changes under their hands."""

    def __init__(self) -> None:
        self._picture: Picture | None = None
        self._lock = Lock()
        self._merging = Lock()

    def current(self) -> Picture:
        """The index as the database is now. One query where nothing has changed since the last question."""
        known = self._picture
        news = list(_news(known)) if known else []
        if known and _nothing_new(known, news):
            return known
        with self._lock:
            if self._picture is not known and self._picture is not None:
                known, news = self._picture, list(_news(self._picture))
            self._picture = _brought_up(known, news) if known and _same_history(known, news) else _built()
        self._merge_if_due()
        return self._picture

    def forget(self) -> None:
        """Drop the picture; the next question builds it anew."""
        with self._lock:
            self._picture = None

    def _merge_if_due(self) -> None:
        picture = self._picture
        if picture is None or picture.index.changed < CHANGES_KEPT_APART:
            return
        if picture.index.count < MERGED_ASIDE_FROM:
            self._merge()
        elif not self._merging.locked():
            Thread(target=self._merge, name="merge-search-index", daemon=True).start()

    def _merge(self) -> None:
        """Lay changes into the large part; where somebody brought new ones meanwhile, they come in at the next turn."""
        with self._merging:
            picture = self._picture
            if picture is None:
                return
            merged = Picture(picture.index.merged(), picture.vocabulary, picture.version, picture.latest)
            with self._lock:
                if self._picture is picture:
                    self._picture = merged


def _news(known: Picture) -> Iterator[SearchChanges]:
    """What changed, beginning with the last change that the picture knows."""
    since, more = known.version - 1, True
    while more:
        changes = search_changes(since)
        since, more = changes.version, changes.more
        yield changes


def _nothing_new(known: Picture, news: list[SearchChanges]) -> bool:
    return known.version > 0 and news[-1].version == known.version and _same_history(known, news)


def _same_history(known: Picture, news: list[SearchChanges]) -> bool:
    """Whether the last change that the picture knows is still there, or was overtaken by one of the same member."""
    return any(_members(changes) & known.latest for changes in news)


def _members(changes: SearchChanges) -> frozenset[UUID]:
    return frozenset((*(row.member for row in changes.rows), *changes.gone))


def _brought_up(known: Picture, news: list[SearchChanges]) -> Picture:
    """The picture with the changes laid over it."""
    changed: dict[int, Profile] = {}
    for changes in news:
        changed |= _changed(changes, known.vocabulary)
    last = news[-1]
    return Picture(known.index.update_all(changed), known.vocabulary, last.version, _latest(last) or known.latest)


def _changed(changes: SearchChanges, words: Vocabulary) -> dict[int, Profile]:
    """Profiles by number; those of members who have gone are never found again."""
    here = {words.members.of(row.member): profile(row, words) for row in changes.rows}
    return here | {words.members.of(member): nobody(member) for member in changes.gone}


def _built() -> Picture:
    """Everything, read from the beginning, a portion at a time."""
    with _nothing_swept():
        return _read()


@contextmanager
def _nothing_swept() -> Iterator[None]:
    """Without the collector of cycles, which would look through millions of small things that have none, again and
    again, and double the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _read() -> Picture:
    words, arrangement = Vocabulary(), Arrangement()
    version, more, latest, again = 0, True, frozenset[UUID](), dict[int, Profile]()
    while more:
        changes = search_changes(version)
        # Who changes while we read comes a second time, and has a number already.
        again |= _changed(_of_known(changes, words), words)
        fresh = [row for row in changes.rows if words.members.known(row.member) is None]
        for row in fresh:
            words.members.of(row.member)
        arrangement.add(fresh, words)
        version, more, latest = changes.version, changes.more, _latest(changes) or latest
    return Picture(Index.build(arrangement.arrays()).update_all(again), words, version, latest)


def _of_known(changes: SearchChanges, words: Vocabulary) -> SearchChanges:
    """Only what concerns members who have a number."""
    rows = tuple(row for row in changes.rows if words.members.known(row.member) is not None)
    gone = tuple(member for member in changes.gone if words.members.known(member) is not None)
    return SearchChanges(changes.version, rows, gone, changes.more)


def _latest(changes: SearchChanges) -> frozenset[UUID]:
    return frozenset((*(row.member for row in changes.rows[-1:]), *changes.gone[-1:]))


_index = SearchIndex()
current = _index.current
forget_everything = _index.forget
