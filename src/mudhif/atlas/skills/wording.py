"""The room's fixed words, in the reader's language."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

WHY: dict[str, Promise] = {
    "same words": _("same words"),
    "another name for": _("another name for"),
    "close spelling": _("close spelling"),
    "part of": _("part of"),
    "similar meaning": _("similar meaning"),
}
KINDS: dict[str, Promise] = {
    "skill": pgettext_lazy("a kind of entry", "Skill"),
    "occupation": _("Occupation"),
    "occupation group": _("Group of occupations"),
    "skill group": _("Group of skills"),
}
ALL: dict[str, Promise] = {
    "skill": _("All skills"),
    "occupation": _("All occupations"),
    "occupation group": _("All groups of occupations"),
    "skill group": _("All groups of skills"),
}
STRENGTHS: dict[str, Promise | str] = {"essential": _("essential"), "optional": _("useful"), "": ""}
