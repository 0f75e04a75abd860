"""The places where no secret may be: logs, addresses, mail subjects, error pages, the trail, the raw database."""

import io
import json
import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from html import unescape
from typing import Any
from urllib.parse import quote, quote_plus, unquote_plus

from django.core import mail
from django.db import connection
from django.http import HttpResponse

from mudhif.base.trail.models import Entry
from mudhif.config.discreet_logging import DiscreetFilter

LINK = re.compile(r"""(?:href|action|src)=["']([^"']*)["']""")


def forms_of_writing(secret: str) -> set[bytes]:
    """How a text may stand in storage: plain, in JSON, in an address."""
    texts = {secret, json.dumps(secret)[1:-1], quote(secret), quote_plus(secret)}
    return {text.encode() for text in texts}


def stands_in(secret: str, where: bytes) -> bool:
    """Whether the secret can be read there."""
    return any(written in where for written in forms_of_writing(secret))


@contextmanager
def logged() -> Iterator[io.StringIO]:
    """Everything that is logged meanwhile, as the house's own handler writes it, down to the least message."""
    written = io.StringIO()
    handler = logging.StreamHandler(written)
    handler.addFilter(DiscreetFilter())
    loggers = [logging.getLogger(), logging.getLogger("django"), logging.getLogger("mudhif")]
    for logger in loggers:
        logger.addHandler(handler)
    try:
        yield written
    finally:
        for logger in loggers:
            logger.removeHandler(handler)


def addresses(answer: HttpResponse) -> bytes:
    """Where the answer leads: its Location and every link on its page."""
    links = LINK.findall(answer.content.decode(errors="replace")) if not answer.streaming else []
    found = [answer.get("Location", ""), *(unescape(link) for link in links)]
    return "\n".join([*found, *(unquote_plus(one) for one in found)]).encode()


def subjects() -> bytes:
    """The subjects of all letters."""
    return "\n".join(str(letter.subject) for letter in mail.outbox).encode()


def trail() -> bytes:
    """The bodies of all entries."""
    return b"\n".join(bytes(body) if not isinstance(body, str) else body.encode() for body in _bodies())


def _bodies() -> list[Any]:
    return list(Entry.objects.values_list("body", flat=True))


def raw_database() -> bytes:
    """Every value of every table, as its bytes."""
    pieces: list[bytes] = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
            pieces += [_bytes(value) for row in cursor.fetchall() for value in row]
    return b"\n".join(pieces)


def _bytes(value: object) -> bytes:
    return bytes(value) if isinstance(value, bytes | memoryview) else str(value).encode()
