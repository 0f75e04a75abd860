"""A scene for the pages of dialogues: a key to the demonstration's, what it wrote, and dialogues of the other kinds."""

from dataclasses import replace
from uuid import UUID

from django.http import HttpResponse

from mudhif.base.foundation.viewer import Viewer
from mudhif.commons.dialogue import actions
from mudhif.commons.dialogue.models import Dialogue, Participant, Priority, Round, Statement
from mudhif.commons.dialogue.pages.keys import keep
from mudhif.commons.dialogue.queries import Key
from mudhif.commons.dialogue.queries.access import today
from mudhif.commons.dialogue.queries.keeping import draft_of

SECRET = b"by hand!"
WAITS = "لتفتح كل مكتبة عامة أبوابها مساءً يومًا في الأسبوع."
REFUSED = "مدير المركز في شارعنا يأخذ مالًا عن كل سرير."
FIRST = "لكل حي حديقة صغيرة تكفي لمئة شجرة."


def dialogues(convenor: Viewer, moderator: Viewer) -> dict[str, str]:
    """Somebody wrote twice: one statement waits, one was refused. A draft, a dialogue for codes, one for members."""
    row = Dialogue.objects.get(status="open")
    key = Key(row.id, SECRET)
    Participant.objects.create(dialogue=row, handle=key.handle, entered=today())
    waiting, refused = (actions.say(key, text, "ar") for text in (WAITS, REFUSED))
    actions.decide(moderator, row.id, refused, 1)
    draft = draft_of(row)
    found = {name: _another(convenor, moderator, replace(draft, entry=name)) for name in ("codes", "members")}
    made = actions.begin(convenor, replace(draft, text=replace(draft.text, question="البيئة: بماذا نبدأ معًا؟")))
    actions.give_seat(convenor, made, moderator.person)
    arabic = Statement.objects.filter(dialogue=row, state="shown", texts__language="ar", texts__original=True)
    return {
        "dialogue": str(row.id), "dialogue_draft": str(made), "statement": str(arabic.earliest("id").id),
        "statement_waiting": str(waiting), "statement_refused": str(refused),
        **{f"dialogue_{name}": str(one) for name, one in found.items()},
        **_second_rounds(draft, convenor, moderator),
    }  # fmt: skip


def _second_rounds(draft: actions.Draft, convenor: Viewer, moderator: Viewer) -> dict[str, str]:
    """The demonstration's second rounds, one open and one over; a dialogue that is closed and has had none."""
    under_way, over = Round.objects.get(ended=None).dialogue_id, Round.objects.exclude(ended=None).get().dialogue_id
    key = Key(under_way, SECRET)
    Participant.objects.create(dialogue_id=under_way, handle=key.handle, entered=today())
    closed = _another(convenor, moderator, replace(draft, text=replace(draft.text, question="الشباب: ما الذي ينقص؟")))
    actions.close_dialogue(convenor, closed)
    priority = Priority.objects.order_by("id")[0]
    return {"dialogue_confirming": str(under_way), "dialogue_confirmed": str(over), "dialogue_closed": str(closed),
            "priority": str(priority.id)}  # fmt: skip


def _another(convenor: Viewer, moderator: Viewer, draft: actions.Draft) -> UUID:
    made = actions.begin(convenor, draft)
    actions.give_seat(convenor, made, moderator.person)
    actions.say_first(convenor, made, FIRST, "ar")
    actions.open_dialogue(convenor, made)
    return made


def key_cookies(*dialogues: str) -> list[dict[str, str]]:
    """The cookies by which a browser holds the key of each dialogue."""
    return [cookie for dialogue in dialogues for cookie in _cookies(dialogue)]


def _cookies(dialogue: str) -> list[dict[str, str]]:
    answer = HttpResponse()
    keep(answer, Key(UUID(dialogue), SECRET))
    return [{"name": name, "value": one.value, "path": one["path"]} for name, one in answer.cookies.items()]
