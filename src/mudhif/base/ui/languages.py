"""The three languages of the house in the reader's words, and the one that is read now."""

from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

HOUSE: dict[str, str | Promise] = {"ar": _("Arabic"), "ckb": _("Kurdish"), "en": _("English")}


def reader_language() -> str:
    """The language in which this page is read: its code, without a country."""
    return (get_language() or "en").split("-")[0]
