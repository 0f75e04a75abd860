"""What every page's template may use."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest

from mudhif.base.foundation.registries import navigation, reference
from mudhif.base.foundation.viewer import Viewer


def house(request: HttpRequest) -> dict[str, Any]:
    """The viewer, the navigation that the viewer sees, and this page's address in each language."""
    viewer: Viewer = getattr(request, "viewer", None) or Viewer.anonymous()
    entries = sorted((entry for entry in navigation if entry.shown_to(viewer)), key=lambda entry: entry.order)
    here = request.get_full_path()
    return {
        "viewer": viewer,
        "navigation": entries,
        "reference": sorted(reference, key=lambda entry: entry.order),
        "exit_url": settings.MUDHIF_EXIT_URL,
        "contact_address": settings.MUDHIF_CONTACT,
        "languages": [(code, name, in_language(here, code)) for code, name in OWN_NAMES],
    }


def in_language(address: str, code: str) -> str:
    """The same page in another language. Addresses differ in their first part only, so nothing has to be resolved."""
    first, slash, rest = address.removeprefix("/").partition("/")
    return f"/{code}{slash}{rest}" if first in CODES else address


# Each language under its own name, right to left first.
OWN_NAMES = (("ar", "العربية"), ("ckb", "کوردی"), ("en", "English"))
CODES = frozenset(code for code, _name in OWN_NAMES)
