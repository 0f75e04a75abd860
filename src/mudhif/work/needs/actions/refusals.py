"""Why a need cannot be saved or sent yet, in words that say what to do next."""

from collections.abc import Sequence

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from mudhif.base.foundation.errors import Refused
from mudhif.work.needs.rules.drafts import Fault
from mudhif.work.needs.rules.terms import Lack

WORDS = {
    Lack.TITLE: gettext_lazy("give the need a title"),
    Lack.NARRATIVE: gettext_lazy("say why help is needed"),
    Lack.SKILLS: gettext_lazy("name at least one required skill, and at most twenty skills"),
    Lack.SKILL_WEIGHTS: gettext_lazy("let the weights of the skills sum to 100"),
    Lack.CRITERIA: gettext_lazy("write one to ten criteria"),
    Lack.CRITERION_WEIGHTS: gettext_lazy("let the weights of the criteria sum to 100"),
    Lack.MODES: gettext_lazy("say whether one can help online, on a visit, in repeated visits, or by returning"),
    Lack.GOVERNORATE: gettext_lazy("choose the governorate"),
    Lack.DATES: gettext_lazy("say when the work begins and ends"),
    Lack.HOURS: gettext_lazy("say how many hours a month it takes"),
    Lack.CLOSES: gettext_lazy("choose a closing day that is still to come"),
    Lack.OPEN_QUESTIONS: gettext_lazy("answer every question of the desk"),
}
FAULTS = {
    Fault.LANGUAGE: gettext_lazy("Write in Arabic, Kurdish or English."),
    Fault.TITLE: gettext_lazy("Give the need a title of one line, at most 160 characters."),
    Fault.NARRATIVE: gettext_lazy("Say why help is needed in at most 6,000 characters."),
    Fault.TASKS: gettext_lazy("List the tasks in at most 4,000 characters."),
    Fault.OFFERS: gettext_lazy("Describe each part of the package in at most 400 characters."),
    Fault.MODES: gettext_lazy("Choose among remote, visit, repeated visits and return."),
    Fault.DATES: gettext_lazy("The work ends before it begins. Change one of the two dates."),
    Fault.HOURS: gettext_lazy("Give between 1 and 300 hours a month."),
    Fault.SEATS: gettext_lazy("Give between 1 and 500 seats."),
    Fault.LICENCE: gettext_lazy("Choose the profession from the list."),
    Fault.STIPEND: gettext_lazy("Give the stipend in dinars, at most 100,000,000 a month."),
    Fault.SKILLS: gettext_lazy("Name each skill once, at most twenty of them, each with a weight from 0 to 100."),
    Fault.LANGUAGES: gettext_lazy("Name each language once, at most six of them, with a level from A1 to C2."),
    Fault.CRITERIA: gettext_lazy(
        "Write at most ten criteria, each in at most 200 characters with a weight from 0 to 100."
    ),
}


def still_lacks(missing: Sequence[Lack]) -> Refused:
    """Name everything that is missing at once."""
    listed = _("; ").join(str(WORDS[lack]) for lack in missing)
    return Refused(_("Before this can go on, please: %(missing)s.") % {"missing": listed})


def cannot_be_kept(fault: Fault) -> Refused:
    """What was sent does not fit what can be stored."""
    return Refused(FAULTS[fault], fault.value)


def unknown_governorate() -> Refused:
    """The place is not one of the nineteen."""
    return Refused(_("Choose one of the governorates of Iraq."), "governorate")


def unknown_skill() -> Refused:
    """The skill is not in the taxonomy."""
    return Refused(_("One of these skills is no longer in the list. Search for it again."), "skills")


def stale() -> Refused:
    """Somebody else saved in the meantime."""
    return Refused(
        _("A colleague saved this need while you were writing. Your words are still here: compare, then save again.")
    )


def original_stands() -> Refused:
    """A translation must not replace the original."""
    return Refused(_("The need was written in this language. Change the original instead of translating it."))


def other_original() -> Refused:
    """The original cannot change its language: its translations hang on it."""
    return Refused(_("This need was begun in another language. Go on in that one, and translate it afterwards."))


def host_is_suspended() -> Refused:
    """An organisation whose trust is taken back posts nothing."""
    return Refused(
        _("This organisation is suspended and posts no needs now. Open its page, read the reason and answer it there.")
    )
