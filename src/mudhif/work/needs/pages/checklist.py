"""What a desk looks at before it opens a need: what the machine can tell, and what only a reader can."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from mudhif.work.needs import queries
from mudhif.work.needs.rules.terms import Lack


@dataclass(frozen=True, slots=True)
class Point:
    """A line of the checklist; `holds` is None where only a reader can tell."""

    words: str | Promise
    holds: bool | None


TOLD = (
    (_("Title and reason are written"), {Lack.TITLE, Lack.NARRATIVE}),
    (_("The weights of the skills sum to 100"), {Lack.SKILLS, Lack.SKILL_WEIGHTS}),
    (_("The weights of the criteria sum to 100"), {Lack.CRITERIA, Lack.CRITERION_WEIGHTS}),
    (_("Place, ways, dates and hours are given"), {Lack.MODES, Lack.GOVERNORATE, Lack.DATES, Lack.HOURS}),
    (_("The closing day is still to come"), {Lack.CLOSES}),
    (_("Every question is answered"), {Lack.OPEN_QUESTIONS}),
)
READ = (
    _("No one is named in it, and nobody can be recognised"),
    _("The criteria judge the work; none can stand for origin, faith, party or family"),
    _("What is offered is what the host can keep"),
    _("A licence is asked for where the law asks for one"),
)


def checklist(found: queries.Review) -> list[Point]:
    """The points, those of the machine first; none once the need is past its review."""
    if found.status != "review":
        return []
    missing = set(found.lacks)
    told = [Point(words, not lacks & missing) for words, lacks in TOLD]
    return [*told, *(Point(words, None) for words in READ)]
