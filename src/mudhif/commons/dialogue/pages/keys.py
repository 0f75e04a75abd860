"""The key in the browser: a signed cookie that scripts cannot read, sent to the pages under `in/` of one dialogue only.

The address of a page begins with its language, and a cookie's path cannot leave that open, so there is one cookie for
each language. The key is in no session and no account: it outlives signing out, and signing in does not bring it back.
"""

import base64
import binascii
from collections.abc import Callable
from datetime import timedelta
from functools import wraps
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache

from mudhif.base.foundation.home import LANGUAGES
from mudhif.commons.dialogue.queries import Key, UnknownKey
from mudhif.commons.dialogue.rules.keys import KEY_BYTES

KEPT_FOR = timedelta(days=400)


def _name(language: str) -> str:
    return f"key-{language}"


def _path(language: str, dialogue: UUID) -> str:
    return f"/{language}/dialogues/{dialogue}/in/"


def key_of(request: HttpRequest, dialogue: UUID) -> Key | None:
    """The key that the browser holds for this dialogue, if it is one that we signed."""
    name = _name(get_language() or "en")
    value = request.get_signed_cookie(name, default=None, salt=str(dialogue))
    try:
        secret = base64.urlsafe_b64decode(value) if value else b""
    except (ValueError, binascii.Error):
        return None
    return Key(dialogue, secret) if len(secret) == KEY_BYTES else None


def needs_key(
    view: Callable[[HttpRequest, UUID, Key], HttpResponse],
) -> Callable[[HttpRequest, UUID], HttpResponse]:
    """A page for whoever holds a key; a browser that has none, or one that nobody holds, is led to the way in."""

    @never_cache
    @wraps(view)
    def page(request: HttpRequest, dialogue: UUID) -> HttpResponse:
        held = key_of(request, dialogue)
        try:
            return redirect("dialogue:enter", dialogue) if held is None else view(request, dialogue, held)
        except UnknownKey:
            return redirect("dialogue:enter", dialogue)

    return page


def keep(response: HttpResponse, key: Key) -> None:
    """Have the browser keep the key."""
    for language in LANGUAGES:
        response.set_signed_cookie(
            _name(language),
            base64.urlsafe_b64encode(key.secret).decode(),
            salt=str(key.dialogue),
            max_age=int(KEPT_FOR.total_seconds()),
            path=_path(language, key.dialogue),
            secure=settings.SESSION_COOKIE_SECURE,
            httponly=True,
            samesite="Lax",
        )


def forget(response: HttpResponse, dialogue: UUID) -> None:
    """Have the browser forget the key."""
    for language in LANGUAGES:
        response.delete_cookie(_name(language), path=_path(language, dialogue), samesite="Lax")
