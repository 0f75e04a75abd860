"""The key in the browser: a signed cookie that scripts cannot read, sent to the pages under `in/` of one dialogue only.

The address of a page begins with its language, and a cookie's path cannot leave that open, so there is one cookie for
each language. The key is in no session and no account: it outlives signing out, and signing in does not bring it back.
"""

import base64
import binascii
from datetime import timedelta
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language

from mudhif.commons.dialogue.queries import Key
from mudhif.commons.dialogue.rules.keys import KEY_BYTES, LANGUAGES

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
