"""How long someone has to wait who tried too often."""

import math
import time
from collections.abc import Iterator

from allauth.core.internal.ratelimit import Rate, get_cache_key, get_rates
from django.core.cache import cache
from django.http import HttpRequest
from django.utils.translation import ngettext

from mudhif.base.ui.languages import reader_language
from mudhif.base.ui.numerals import number

APPS = ("allauth.account", "allauth.mfa")


def seconds_left(history: list[float], rate: Rate, moment: float) -> float:
    """Seconds until one more attempt fits into `rate`; `history` holds the moments of attempts, newest first."""
    within = [stamp for stamp in history if stamp > moment - rate.duration]
    return within[rate.amount - 1] + rate.duration - moment if len(within) >= rate.amount else 0.0


def _rates(app: str) -> Iterator[tuple[str, Rate]]:
    from django.utils.module_loading import import_string

    for action in import_string(f"{app}.app_settings.RATE_LIMITS"):
        for rate in get_rates(app=app, action=action):
            yield action, rate


def longest_wait(request: HttpRequest, key: str | None = None) -> int:
    """Seconds until this request's address, account or key may try again; 0 where nothing is in the way."""
    waits, moment = [0.0], time.time()
    for app in APPS:
        for action, rate in _rates(app):
            if (rate.per == "user" and not request.user.is_authenticated) or (rate.per == "key" and key is None):
                continue
            name = get_cache_key(request, app=app, action=action, rate=rate, key=key)
            waits.append(seconds_left(cache.get(name, []), rate, moment))
    return math.ceil(max(waits))


def wait_in_words(seconds: int) -> str:
    """`Too many attempts. Try again in 5 minutes.`"""
    minutes = max(1, math.ceil(seconds / 60))
    words = ngettext(
        "There were too many attempts. To protect the account, wait %(minutes)s minute and try again.",
        "There were too many attempts. To protect the account, wait %(minutes)s minutes and try again.",
        minutes,
    )
    return words % {"minutes": number(minutes, reader_language())}
