"""Writing letters."""

import json
from collections.abc import Collection, Mapping
from datetime import datetime
from uuid import UUID

from mudhif.base.foundation import clock
from mudhif.base.post.models import Letter, Urgency
from mudhif.base.vault.actions import sealed

__all__ = ["Urgency", "burn", "burn_all", "write"]


def write(
    person: UUID,
    template: str,
    language: str,
    context: Mapping[str, str | int] | None = None,
    *,
    due: datetime | None = None,
    urgency: Urgency = Urgency.IN_TURN,
) -> UUID:
    """Put a letter in the outbox, in the caller's transaction.

    `template` names `<app_label>/letters/<name>.txt`, whose text is the body; every subject is the same discreet
    one. The context is sealed with the person's key until the letter leaves. What somebody waits for leaves before
    everything else, by its `urgency`. Where the context has `unsubscribe`, the path of a page that takes a POST, mail
    programs are shown it too (RFC 8058).
    """
    body = sealed(person, "letter", json.dumps(dict(context or {})))
    letter = Letter.objects.create(
        person=person, template=template, language=language, context=body, due=due or clock.now(), urgency=urgency
    )
    return letter.id


def burn(person: UUID) -> None:
    """Delete every letter to the person."""
    Letter.objects.filter(person=person).delete()


def burn_all(people: Collection[UUID]) -> None:
    """Delete every letter to any of them."""
    Letter.objects.filter(person__in=people).delete()
