"""The postman's rounds."""

import json
import logging
from collections.abc import Iterator
from datetime import timedelta
from itertools import islice
from uuid import UUID

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import gettext as _

from mudhif.base.foundation import clock
from mudhif.base.foundation.registries import mail_addresses
from mudhif.base.post.models import Letter
from mudhif.base.vault.queries import unsealed

logger = logging.getLogger(__name__)
KEPT = timedelta(days=90)
MOST_FAILURES = 20
A_ROUND = 100


def address_of(letter: Letter) -> str | None:
    """The address the letter goes to now; None where the person has none."""
    found = (look_up(letter.person) for look_up in mail_addresses)
    return next((address for address in found if address), None)


def compose(letter: Letter, address: str) -> EmailMessage:
    """The mail, in the reader's language. The subject is the same for every letter: it must not give anyone away."""
    context = json.loads(unsealed(letter.person, "letter", letter.context) or "{}")
    with translation.override(letter.language):
        body = render_to_string(f"{letter.template}.txt", {**context, "base_url": settings.MUDHIF_BASE_URL})
        sender, headers = settings.DEFAULT_FROM_EMAIL, _one_press(context.get("unsubscribe", ""))
        return EmailMessage(_("A message for you"), body, sender, [address], headers=headers)


def _one_press(path: str) -> dict[str, str]:
    """What lets a mail program unsubscribe by one press (RFC 8058); nothing where there is nothing to leave."""
    if not path:
        return {}
    address = f"<{settings.MUDHIF_BASE_URL}{path}>"
    return {"List-Unsubscribe": address, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click"}


def _send(letter: Letter) -> bool:
    address = address_of(letter)
    if address:
        compose(letter, address).send()
    return bool(address)


def _attempt(identifier: UUID) -> bool:
    """Send one letter, holding its row, so that two postmen never send it twice."""
    with transaction.atomic():
        letter = Letter.objects.select_for_update().filter(pk=identifier, sent=None).first()
        if letter is None:
            return False
        try:
            went = _send(letter)
            letter.sent = clock.now()
        except Exception as error:
            went = False
            letter.failures += 1
            letter.due = clock.now() + timedelta(minutes=2) * min(letter.failures, 30)
            logger.error("letter %s did not leave: %s", letter.id, type(error).__name__)  # noqa: TRY400
        letter.save(update_fields=["sent", "failures", "due"])
        return went


def deliver() -> int:
    """Send what is due, the most urgent first; the number of letters that left. Old ones are thrown away."""
    Letter.objects.filter(sent__lt=clock.now() - KEPT).delete()
    return sum(_attempt(identifier) for identifier in islice(_next_ones(), A_ROUND))


def _next_ones() -> Iterator[UUID]:
    """One letter after the other, chosen anew each time: what turns up during a mailing does not wait for its end."""
    while True:
        waiting = Letter.objects.filter(sent=None, due__lte=clock.now(), failures__lt=MOST_FAILURES)
        following = waiting.order_by("urgency", "due").values_list("pk", flat=True).first()
        if following is None:
            return
        yield following
