"""The task list of a need: which page of writing it is done, and where each leads."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from mudhif.work.needs import queries
from mudhif.work.needs.actions.refusals import WORDS
from mudhif.work.needs.choices import STEPS
from mudhif.work.needs.rules.terms import Lack

LACKS = {
    "words": {Lack.TITLE, Lack.NARRATIVE},
    "skills": {Lack.SKILLS, Lack.SKILL_WEIGHTS},
    "place": {Lack.MODES, Lack.GOVERNORATE},
    "time": {Lack.DATES, Lack.HOURS},
    "criteria": {Lack.CRITERIA, Lack.CRITERION_WEIGHTS},
    "closing": {Lack.CLOSES},
}


@dataclass(frozen=True, slots=True)
class Task:
    """A page of writing: its words, its address, whether it is done, whether the need can do without it, what it still
    lacks, in words, and whether it is the first that lacks something."""

    name: str
    words: str | Promise
    address: str
    done: bool
    optional: bool
    lacks: str
    next: bool


def tasks_of(found: queries.Progress) -> list[Task]:
    """Every page, in order."""
    missing, need = set(found.lacks), found.page
    filled = {
        "tasks": bool(need.tasks),
        "languages": bool(need.terms.languages or need.terms.licence),
        "package": bool(need.offered or need.row.stipend_iqd_a_month),
    }
    said = {name: _said(name, missing) for name in STEPS}
    first = next((name for name in STEPS if said[name]), "")
    return [
        Task(
            name,
            words,
            address_of(name, found),
            _done(name, missing, filled),
            name in filled,
            said[name],
            name == first,
        )
        for name, words in STEPS.items()
    ]


def next_after(name: str, tasks: list[Task]) -> Task | None:
    """The first page behind the named one that is not done; None where all of these are."""
    place = [task.name for task in tasks].index(name)
    return next((task for task in tasks[place + 1 :] if not task.done), None)


def _done(name: str, missing: set[Lack], filled: dict[str, bool]) -> bool:
    return not LACKS.get(name, set()) & missing and filled.get(name, True)


def _said(name: str, missing: set[Lack]) -> str:
    lacking = [str(WORDS[lack]) for lack in WORDS if lack in LACKS.get(name, set()) & missing]
    return str(_("; ")).join(lacking)


def address_of(name: str, found: queries.Progress) -> str:
    """Where a page of writing is."""
    if name == "skills":
        return reverse("needs:skills", args=[found.page.id])
    return reverse("needs:step", args=[found.page.id, name])
