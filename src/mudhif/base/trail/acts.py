"""The acts of the house, and the facts about them, in words: each room names its own in its `apps.py`."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise

from mudhif.base.foundation.registries import Registry

Words = str | Promise
# What coded values mean: by code, or found out by whoever knows a whole taxonomy.
Values = Mapping[Any, Words] | Callable[[Any], Words | None]


@dataclass(frozen=True, slots=True)
class NamedFact:
    """A fact's label, and the words for its values; None for numbers, days, yes and no, which every reader knows."""

    label: Words
    values: Values | None = None

    def words(self, value: object) -> str:
        """The value in the reader's language; empty where it has no words."""
        if not isinstance(value, str | int):
            return ""
        found = self.values(value) if callable(self.values) else (self.values or {}).get(value)
        return str(found or "")


acts: Registry[Words] = Registry()
facts: Registry[NamedFact] = Registry()


def name_act(act: str, words: Words) -> None:
    """Say what `act` means, as a short sentence that can be translated: `_("A need was opened")`."""
    acts.add(act, words)


def words_for(act: str) -> str:
    """The act in the reader's language; empty where no room has named it."""
    return str(acts.parts.get(act, ""))


def name_fact(fact: str, label: Words, values: Values | None = None) -> None:
    """Say what a fact of a room's acts is called: `name_fact("needs.seats", _("Seats"))`.

    A fact whose values are codes brings the words for them: `name_fact("offers.mode", _("How"), MODES)`.
    """
    facts.add(fact, NamedFact(label, values))


def named_fact(act: str, fact: str) -> NamedFact:
    """The fact as the act's room has named it; without a label where it has not."""
    return facts.parts.get(f"{act.partition('.')[0]}.{fact}", NamedFact(""))
