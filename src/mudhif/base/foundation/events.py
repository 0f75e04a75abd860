"""Events travel up the house in the transaction in which they happen."""

from collections import defaultdict
from collections.abc import Callable
from typing import Any, TypeVar

Event = TypeVar("Event")
_handlers: dict[type, list[Callable[[Any], None]]] = defaultdict(list)


def subscribe(kind: type[Event], handler: Callable[[Event], None]) -> None:
    """Call `handler` for each event of `kind`; an upper room says so in its `apps.py`, once."""
    if handler not in _handlers[kind]:
        _handlers[kind].append(handler)


def publish(event: object) -> None:
    """Hand the event to its subscribers, in order; an error in one undoes the whole transaction."""
    for handler in _handlers[type(event)]:
        handler(event)
