"""Dialogues: an open one in which a statement waits, a draft, one for members, one for codes, and somebody's key."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any
from uuid import UUID

from mudhif.base.foundation.viewer import OrganisationTie, Role, Viewer
from mudhif.commons.dialogue import actions
from mudhif.commons.dialogue.models import Dialogue, Participant, Priority, Proposal
from mudhif.commons.dialogue.queries import Key
from mudhif.commons.dialogue.queries.access import today
from mudhif.people.members.models import User

SECRET = b"mudhif!!"
ENTRIES = {"link": "link", "members": "members", "invited": "codes"}
POLICY = "It names a private person.\nIt insults."


def dialogues(people: Mapping[str, User], federation: UUID) -> dict[str, Any]:
    """One of each kind, kept by `convenor` and `moderator`, and a participant whose key is `SECRET`."""
    convenor, moderator = _keeper(people["convenor"], federation, Role.CONVENOR), people["moderator"].pk
    made = {f"dialogue_{name}": _open(convenor, moderator, entry) for name, entry in ENTRIES.items()}
    actions.show_results(convenor, made["dialogue_members"], public=True)
    draft = actions.begin(convenor, _draft("link"))
    actions.give_seat(convenor, draft, moderator)
    key = Key(made["dialogue_link"], SECRET)
    Participant.objects.create(dialogue_id=key.dialogue, handle=key.handle, entered=today())
    waiting = actions.say(key, "A clinic in every district first.", "en")
    refused = actions.say(key, "Somebody in our street is to blame.", "en")
    moderating = _keeper(people["moderator"], federation, Role.MODERATOR)
    actions.decide(moderating, key.dialogue, refused, 1)
    shown = Dialogue.objects.get(pk=key.dialogue).statements.filter(state="shown")[0].id
    more = {"dialogue_kept": key.dialogue, "dialogue_draft": draft}
    more |= _agreed(convenor, moderator)
    return made | more | {"statement_waiting": waiting, "statement_refused": refused, "statement_shown": shown}


def _agreed(convenor: Viewer, moderator: UUID) -> dict[str, Any]:
    """A dialogue of which the second round is over, and what a priority of it would be."""
    made = _open(convenor, moderator, "link")
    votes = dict.fromkeys(Dialogue.objects.get(pk=made).statements.values_list("id", flat=True), 1)
    actions.let_in_invented(made, [actions.Invented(number.to_bytes(8), votes) for number in range(12)])
    actions.close_dialogue(convenor, made)
    actions.begin_round(convenor, made, today(), 3)
    (proposal,) = Proposal.objects.filter(round__dialogue=made)
    for number in range(12):
        actions.confirm(Key(made, number.to_bytes(8)), {proposal.id: 1})
    actions.end_round(convenor, made)
    return {"dialogue_confirmed": made, "priority": Priority.objects.get(proposal=proposal).id}


def _keeper(person: User, federation: UUID, role: Role) -> Viewer:
    ties = (OrganisationTie(federation, "federation", role),)
    return Viewer(person.pk, frozenset({role}), ties, "en", "Asia/Baghdad")


def _draft(entry: str) -> actions.Draft:
    text = actions.Wording("en", "Where do we begin?", "Hospitals lack medicines.", POLICY)
    return actions.Draft(text, "health", entry, True, 140, today(), today() + timedelta(days=30))


def _open(convenor: Viewer, moderator: UUID, entry: str) -> UUID:
    made = actions.begin(convenor, _draft(entry))
    actions.give_seat(convenor, made, moderator)
    actions.say_first(convenor, made, "Every hospital publishes what it has.", "en")
    actions.open_dialogue(convenor, made)
    return made
