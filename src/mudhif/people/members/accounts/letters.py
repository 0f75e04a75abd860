"""Letters about accounts: discreet, in the reader's language, to an address that is known here and to no other."""

from collections.abc import Mapping

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.urls import translate_url
from django.utils import translation
from django.utils.translation import gettext as _

from mudhif.base.post.actions import Urgency, write
from mudhif.people.members.accounts.addresses import Reader

# allauth's names for its mails, and ours; whatever else it wants to say is one and the same short notice.
LETTERS = {
    "email_confirmation_signup": "confirm",
    "email_confirmation": "confirm",
    "password_reset_key": "reset",
    "account_already_exists": "exists",
}
NOTICE = "changed"
# Goes to the address of before, which is gone when the outbox is emptied.
TO_THE_OLD_ADDRESS = "email_changed"
LINKS = ("activate_url", "password_reset_url")
# Somebody waits for these at the screen.
WAITED_FOR = {"confirm", "reset", "exists"}


def send(reader: Reader, name: str, context: Mapping[str, object]) -> None:
    """Put the letter in the outbox; what goes to an address of before or after now leaves at once."""
    letter, language = LETTERS.get(name, NOTICE), reader.user.language
    template = f"accounts/letters/{letter}"
    # The page on which the letter was asked for may be in another language than its reader's.
    links = {key: translate_url(str(context[key]), language) for key in LINKS if key in context}
    if reader.current and name != TO_THE_OLD_ADDRESS:
        urgency = Urgency.AT_THE_SCREEN if letter in WAITED_FOR else Urgency.IN_TURN
        write(reader.user.pk, template, language, links, urgency=urgency)
        return
    with translation.override(language):
        body = render_to_string(f"{template}.txt", {**links, "base_url": settings.MUDHIF_BASE_URL})
        EmailMessage(_("A message for you"), body, settings.DEFAULT_FROM_EMAIL, [reader.address]).send()
