"""The words for what can be chosen in a need; forms and templates of other rooms may use them."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from mudhif.people.members.choices import language_choices
from mudhif.work.needs.rules.states import Status
from mudhif.work.needs.rules.terms import Mode

Words = dict[str, str | Promise]

MODES: Words = {
    Mode.REMOTE: _("Online"),
    Mode.VISIT: _("One visit"),
    Mode.CIRCULAR: _("Repeated visits"),
    Mode.RETURN: _("Return"),
}
STATUSES: Words = {
    Status.DRAFT: _("Draft"),
    Status.REVIEW: _("In review"),
    Status.OPEN: _("Open"),
    Status.CLOSED: _("Closed"),
    Status.FILLED: _("Filled"),
    Status.WITHDRAWN: _("Withdrawn"),
}
MARKS = {
    Status.REVIEW: "chip-look",
    Status.OPEN: "chip-open",
    Status.CLOSED: "chip-stop",
    Status.FILLED: "chip-done",
    Status.WITHDRAWN: "chip-stop",
}
LEVELS: Words = {
    "1": _("A1: first words"),
    "2": _("A2: everyday sentences"),
    "3": _("B1: gets along"),
    "4": _("B2: works in it"),
    "5": _("C1: works in it with ease"),
    "6": _("C2: as in a first language"),
}
LEVEL_CODES = ("", "A1", "A2", "B1", "B2", "C1", "C2")
OFFERS: Words = {
    "travel": _("Travel"),
    "insurance": _("Insurance"),
    "housing": _("Housing"),
    "visa_and_residency": _("Visa and residency"),
    "tax": _("Tax"),
    "schooling": _("Schooling"),
}
STEPS: Words = {
    "words": _("Title, and why help is needed"),
    "tasks": _("What the person will do"),
    "skills": _("Skills and their weights"),
    "languages": _("Languages and licence"),
    "place": _("Place and ways of working"),
    "time": _("Dates, hours and seats"),
    "package": _("What is offered"),
    "criteria": _("Criteria and their weights"),
    "closing": _("Closing day and urgency"),
}


def part(step: str) -> tuple[int, int]:
    """Where a step stands among all of them, counted from one."""
    return list(STEPS).index(step) + 1, len(STEPS)


def language_names() -> dict[str, str]:
    """Languages in which work is done, by code, in the reader's language: those that members can name."""
    return dict(language_choices())
