"""What rooms contribute to the whole house: each adds its part in its `apps.py`."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar
from uuid import UUID

from django.urls import reverse
from django.utils.functional import Promise

from mudhif.base.foundation.viewer import Role, Viewer

Part = TypeVar("Part")


@dataclass(slots=True)
class Registry(Generic[Part]):
    """An ordered list of contributions, each under a name of its own."""

    parts: dict[str, Part] = field(default_factory=dict)

    def add(self, name: str, part: Part) -> None:
        """Put a part in its place; a second one of the same name replaces it."""
        self.parts[name] = part

    def __iter__(self) -> Iterator[Part]:
        return iter(self.parts.values())

    def items(self) -> Iterator[tuple[str, Part]]:
        """Names and parts, in the order in which they came."""
        return iter(self.parts.items())


@dataclass(frozen=True, slots=True)
class NavigationEntry:
    """A line of the main navigation: its words, the name of its address, and who sees it (nobody named: all)."""

    label: str | Promise
    url_name: str
    roles: frozenset[Role] = frozenset()
    order: int = 50

    def shown_to(self, viewer: Viewer) -> bool:
        """Whether the viewer sees the entry."""
        return not self.roles or bool(self.roles & viewer.roles)


@dataclass(frozen=True, slots=True)
class HomeCard:
    """What waits for the viewer on the home page of those who are signed in."""

    title: str | Promise
    text: str | Promise
    url_name: str
    count: int | None = None
    arguments: tuple[Any, ...] = ()

    @property
    def address(self) -> str:
        """Where the card leads, in the language of the page."""
        return reverse(self.url_name, args=self.arguments)


@dataclass(frozen=True, slots=True)
class GovernorateCount:
    """Things that a room counts by governorate of Iraq, to be read as they are: in words, and a number a key."""

    label: str | Promise
    count: Callable[[], Mapping[str, int]]


# A person's identifier in; what the room holds of the person is destroyed, in the caller's transaction.
erasers: Registry[Callable[[UUID], None]] = Registry()
# A person's identifier in; what the room holds of the person comes out as plain JSON values.
exporters: Registry[Callable[[UUID], dict[str, Any]]] = Registry()
navigation: Registry[NavigationEntry] = Registry()
# What other rooms add to a person's own profile: the words and the address of a page.
profile_pages: Registry[NavigationEntry] = Registry()
# What anyone may look things up in; it stands at the foot of every page.
reference: Registry[NavigationEntry] = Registry()
home_cards: Registry[Callable[[Viewer], list[HomeCard]]] = Registry()
# What anyone may know of the whole: a label's key and a number.
public_counts: Registry[Callable[[], int]] = Registry()
governorate_counts: Registry[GovernorateCount] = Registry()
# The governorate in which each person worked, by the person's identifier: for counts with noise, never to be shown.
governorates_of_work: Registry[Callable[[], Mapping[UUID, str]]] = Registry()
# A person's identifier in; the mail address out, or None where there is none (filled by people/members).
mail_addresses: Registry[Callable[[UUID], str | None]] = Registry()
# Addresses (by name) that take larger files than others, and how many bytes. Their pages look who asks before they
# read what was sent, and keep it in memory only.
large_uploads: Registry[int] = Registry()
# Addresses at which nobody is known: the session's cookie is taken off such a request before anything reads it.
anonymous_addresses: Registry[re.Pattern[str]] = Registry()
# What a web server brings into memory once, before its processes part, so that nobody's first question waits for it.
warm_ups: Registry[Callable[[], object]] = Registry()
