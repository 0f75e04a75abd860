"""The doubts about an estimate, in the reader's language."""

from collections.abc import Mapping

from django.utils.translation import gettext as _
from django.utils.translation import override

from mudhif.base.foundation.viewer import Viewer
from mudhif.kernels.estimation import Doubt, Warned


def in_words(viewer: Viewer, warned: Warned) -> str:
    """One plain sentence or two, with the figures of the doubt."""
    with override(viewer.language):
        return _sentences()[warned.doubt] % _shown(warned.facts)


def _shown(facts: Mapping[str, float | str]) -> dict[str, str]:
    return {name: fact if isinstance(fact, str) else _number(fact) for name, fact in facts.items()}


def _number(fact: float) -> str:
    if 0 < abs(fact) < 0.001:  # noqa: PLR2004
        return f"{fact:.0e}"
    return f"{fact:,.0f}" if fact >= 100 or fact == round(fact) else f"{fact:.2g}"  # noqa: PLR2004


def _sentences() -> dict[Doubt, str]:
    return _about_lists() | _about_models()


def _about_lists() -> dict[Doubt, str]:
    return {
        Doubt.TWO_LISTS: _(
            "Two lists only: the estimate takes it that being on one says nothing about being on the other, and two "
            "lists cannot check that."
        ),
        Doubt.NO_OVERLAP: _(
            "Nobody is on more than one list, so that there is no upper end: only the lowest plausible number is given."
        ),
        Doubt.EMPTY_LIST: _("Left out because nobody is on them: lists %(lists)s."),
        Doubt.FEW_MET: _("Only %(people)s people are on more than one list; everything rests on them."),
        Doubt.NEVER_MET: _("These lists share nobody: %(pairs)s. They may keep each other’s people away."),
        Doubt.LINKED_BADLY: _(
            "The rates of linkage do not go well with the table: %(share)s per cent of it came out below zero and "
            "was set to zero."
        ),
    }


def _about_models() -> dict[Doubt, str]:
    return {
        Doubt.NO_MODEL: _("No model of the lists has an estimate; the interval is that of independent lists."),
        Doubt.PAIRS_FIT_BADLY: _(
            "The best model with interactions of two lists says %(estimate)s and fits badly (deviance %(deviance)s on "
            "%(freedom)s degrees of freedom, p = %(fit)s): do not rely on it."
        ),
        Doubt.PEOPLE_DIFFER: _(
            "People seem to differ in how readily they are listed (%(share)s per cent of the weight says so). How they "
            "differ cannot be known from those who were seen, and the true number may lie higher."
        ),
        Doubt.NOTHING_FITS: _("No model fits well; intervals were widened %(stretch)s times."),
        Doubt.MODELS_DISAGREE: _(
            "Models disagree: %(models)s that the data cannot tell apart say from %(least)s to %(most)s."
        ),
        Doubt.OTHERS_DISAGREE: _(
            "Models with interactions of three lists, which the data do not ask for, say from %(least)s to %(most)s."
        ),
        Doubt.NO_UPPER_END: _("The data set no upper end."),
        Doubt.MOSTLY_UNSEEN: _(
            "The estimate is %(times)s times those who were seen: it stands on the models more than on the lists."
        ),
    }
