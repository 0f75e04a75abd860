"""The acts of the house, and the facts about them, in words: each room names its own in its `apps.py`."""

from django.utils.functional import Promise

from mudhif.base.foundation.registries import Registry

acts: Registry[str | Promise] = Registry()
facts: Registry[str | Promise] = Registry()


def name_act(act: str, words: str | Promise) -> None:
    """Say what `act` means, as a short sentence that can be translated: `_("A need was opened")`."""
    acts.add(act, words)


def words_for(act: str) -> str:
    """The act in the reader's language; empty where no room has named it."""
    return str(acts.parts.get(act, ""))


def name_fact(fact: str, words: str | Promise) -> None:
    """Say what a fact's name means, as a label: `name_fact("seats", _("Seats"))`; the same for every act."""
    facts.add(fact, words)


def words_for_fact(fact: str) -> str:
    """The fact's label in the reader's language; empty where no room has named it."""
    return str(facts.parts.get(fact, ""))
