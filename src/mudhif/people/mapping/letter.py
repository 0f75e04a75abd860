"""The letter that invites somebody on a list: the same in three languages, without a name in it."""

from collections.abc import Mapping

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import override

from mudhif.people.mapping.choices import BASES, KINDS
from mudhif.people.mapping.queries.invitations import Sender

LANGUAGES = {"ar": "العربية", "ckb": "کوردی", "en": "English"}


def letter_text(senders: Mapping[str, Sender], first: str, code: str, leaving: str) -> str:
    """The whole letter, the chosen language first. `senders`: what each language says of the list."""
    order = [first, *(language for language in LANGUAGES if language != first)]
    return "\n\n—\n\n".join(_in(language, senders[language], code, leaving) for language in order)


def _in(language: str, sender: Sender, code: str, leaving: str) -> str:
    with override(language):
        context = {
            "sender": sender,
            "kind": KINDS.get(sender.kind, ""),
            "basis": BASES.get(sender.basis, ""),
            "join": settings.MUDHIF_BASE_URL + reverse("joining:join", args=[code]),
            "leave": settings.MUDHIF_BASE_URL + reverse("joining:leave", args=[leaving]),
        }
        return render_to_string("people_mapping/invitation.txt", context).strip()
