"""How often an address may try things in a dialogue: counted in this process's memory only, under a key made anew at
each start. No address is stored, and none can be read out of what is counted."""

import hashlib
import secrets
import time

from allauth.account.adapter import get_adapter
from django.http import HttpRequest
from django.utils.translation import gettext as _

from mudhif.base.foundation.errors import Refused
from mudhif.commons.dialogue.rules.limits import Limit

_SALT = secrets.token_bytes(16)
# Many share one address, a whole hall or a mobile network: an address gets much, and a wrong guess little.
ENTERING, GUESSING, WRITING = Limit(300, 600), Limit(20, 600), Limit(60, 3600)


def check(request: HttpRequest, limit: Limit) -> None:
    """Count a try; raises `Refused` where there were too many."""
    caller = hashlib.sha256(_SALT + str(get_adapter().get_client_ip(request)).encode()).digest()
    if not limit.allows(caller, time.monotonic()):
        raise Refused(_("There were too many attempts from where you are. Wait ten minutes, and try again."))
