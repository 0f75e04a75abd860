"""Moderators decide on statements by the published policy; an appeal goes to another one."""

from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from mudhif.base.foundation.errors import NotFound, Refused
from mudhif.base.foundation.viewer import Viewer
from mudhif.base.trail.actions import record
from mudhif.commons.dialogue.models import Appeal, Decision, Dialogue, Statement
from mudhif.commons.dialogue.queries.access import access_moderated, today
from mudhif.commons.dialogue.queries.front import wording
from mudhif.commons.dialogue.rules.keepers import may_decide_appeal
from mudhif.commons.dialogue.rules.states import State


@transaction.atomic
def decide(viewer: Viewer, dialogue: UUID, statement: UUID, reason: int | None) -> None:
    """Show a statement that waits, or refuse it for a reason of the policy, by its number."""
    row = access_moderated(viewer, dialogue, locked=True)
    found = Statement.objects.select_for_update().filter(pk=statement, dialogue=row, state=State.WAITING).first()
    if found is None:
        raise NotFound
    _settle(viewer, row, found, reason, on_appeal=False)
    record(
        viewer, "dialogue.decided", subjects=[row.id, statement], facts={"shown": reason is None, "reason": reason or 0}
    )


@transaction.atomic
def decide_appeal(viewer: Viewer, dialogue: UUID, statement: UUID, reason: int | None) -> None:
    """Decide an appeal; whoever decided first cannot. The words of the appeal are deleted."""
    row = access_moderated(viewer, dialogue, locked=True)
    found = Appeal.objects.select_for_update().filter(statement=statement, statement__dialogue=row).first()
    if found is None:
        raise NotFound
    if not may_decide_appeal(viewer.person, list(found.statement.decisions.values_list("by", flat=True))):
        raise Refused(_("You decided on this statement the first time, so another moderator decides the appeal."))
    _settle(viewer, row, found.statement, reason, on_appeal=True)
    found.delete()
    record(
        viewer,
        "dialogue.appeal_decided",
        subjects=[row.id, statement],
        facts={"shown": reason is None, "reason": reason or 0},
    )


def _settle(viewer: Viewer, row: Dialogue, statement: Statement, reason: int | None, *, on_appeal: bool) -> None:
    if reason is not None and not 1 <= reason <= len(wording(row.texts.get(original=True)).reasons):
        raise Refused(_("Choose a reason from the policy."), "reason")
    statement.state = State.SHOWN if reason is None else State.REFUSED
    statement.reason = reason
    statement.save(update_fields=["state", "reason"])
    Decision.objects.create(
        statement=statement, by_id=viewer.id, state=statement.state, reason=reason, on_appeal=on_appeal, day=today()
    )
