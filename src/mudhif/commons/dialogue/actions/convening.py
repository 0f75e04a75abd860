"""A convenor begins a dialogue, words it in each language, opens it, closes it, and opens its results."""

from dataclasses import replace
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from mudhif.base.foundation.errors import NotFound, Refused
from mudhif.base.foundation.text import clean
from mudhif.base.foundation.viewer import Viewer
from mudhif.base.trail.actions import record
from mudhif.commons.dialogue.actions.refusals import faulty, not_in
from mudhif.commons.dialogue.models import Dialogue, DialogueText, Drawn, EntryCode, PoolCode, Statement
from mudhif.commons.dialogue.queries.access import access_own, federation_of, phase_of, today
from mudhif.commons.dialogue.queries.front import wording
from mudhif.commons.dialogue.rules.drafts import Draft, Fault, Wording, faults, wording_faults
from mudhif.commons.dialogue.rules.states import Phase, State, Status


def _checked(draft: Draft) -> Draft:
    draft = replace(draft, text=_cleaned(draft.text))
    if found := faults(draft):
        raise faulty(found)
    return draft


def _cleaned(text: Wording) -> Wording:
    return replace(text, question=clean(text.question), background=clean(text.background), policy=clean(text.policy))


@transaction.atomic
def begin(viewer: Viewer, content: Draft) -> UUID:
    """Begin a dialogue; nobody but the federation's convenors sees it before it opens."""
    federation, content = federation_of(viewer), _checked(content)
    row = Dialogue(federation_id=federation, convenor_id=viewer.id)
    _set(row, content)
    _word(viewer, row, content.text, original=True)
    record(viewer, "dialogue.begun", subjects=[row.id], facts={"theme": content.theme})
    return row.id


@transaction.atomic
def save(viewer: Viewer, dialogue: UUID, content: Draft) -> None:
    """Replace what a draft says and how it goes; once a dialogue is open, its terms are fixed."""
    row, content = _draft(viewer, dialogue), _checked(content)
    if row.texts.filter(original=True).exclude(language=content.text.language).exists():
        raise faulty((Fault.LANGUAGE,))
    if row.texts.filter(original=False).exists() and len(_original(row).reasons) != len(content.text.reasons):
        raise faulty((Fault.POLICY,))
    _set(row, content)
    _word(viewer, row, content.text, original=True)
    record(viewer, "dialogue.saved", subjects=[row.id], facts={"theme": content.theme})


def _draft(viewer: Viewer, dialogue: UUID) -> Dialogue:
    row = access_own(viewer, dialogue)
    if row.status != Status.DRAFT:
        raise not_in(phase_of(row))
    return row


def _set(row: Dialogue, content: Draft) -> None:
    for name in ("theme", "entry", "strict", "limit", "opens", "closes"):
        setattr(row, name, getattr(content, name))
    row.save()


def _word(viewer: Viewer, row: Dialogue, text: Wording, *, original: bool) -> None:
    words = {"question": text.question, "background": text.background, "policy": text.policy}
    DialogueText.objects.update_or_create(
        dialogue=row, language=text.language, defaults={**words, "author_id": viewer.id, "original": original}
    )


def _original(row: Dialogue) -> Wording:
    return wording(row.texts.get(original=True))


@transaction.atomic
def translate(viewer: Viewer, dialogue: UUID, text: Wording) -> None:
    """Add or replace the words in another language, with as many reasons as the original, in the same order."""
    row, text = access_own(viewer, dialogue), _cleaned(text)
    original = _original(row)
    if original.language == text.language:
        raise NotFound
    if found := wording_faults(text, len(original.reasons)):
        raise faulty(found)
    _word(viewer, row, text, original=False)
    record(viewer, "dialogue.translated", subjects=[row.id], facts={"language": text.language})


@transaction.atomic
def open_dialogue(viewer: Viewer, dialogue: UUID) -> None:
    """Open a draft to those who may come in. From here its question, policy and terms are fixed."""
    row = _draft(viewer, dialogue)
    if not row.seats.exists():
        raise Refused(_("Give at least one moderator a seat first: somebody has to read what is written."))
    if row.closes < today():
        raise Refused(_("Its last day is over. Choose a later one first."))
    if row.strict and not Statement.objects.filter(dialogue=row, state=State.SHOWN).exists():
        raise Refused(_("Write at least one first statement, so that whoever comes in finds something to vote on."))
    row.status = Status.OPEN
    row.save(update_fields=["status"])
    record(
        viewer,
        "dialogue.opened",
        subjects=[row.id],
        facts={"entry": row.entry, "closes": row.closes, "strict": row.strict},
    )


@transaction.atomic
def close_dialogue(viewer: Viewer, dialogue: UUID) -> None:
    """Close a dialogue before its day. Codes that nobody used are deleted, and who drew one is forgotten."""
    row = access_own(viewer, dialogue)
    if row.status != Status.OPEN:
        raise not_in(phase_of(row))
    row.status = Status.CLOSED
    row.save(update_fields=["status"])
    forget_codes(Dialogue.objects.filter(pk=row.id))
    record(viewer, "dialogue.closed", subjects=[row.id], facts={"closes": row.closes})


def forget_codes(over: "QuerySet[Dialogue]") -> None:
    """Delete unused codes of dialogues and who drew one, in the caller's transaction. Three queries."""
    EntryCode.objects.filter(dialogue__in=over).delete()
    PoolCode.objects.filter(dialogue__in=over).delete()
    Drawn.objects.filter(dialogue__in=over).delete()


@transaction.atomic
def show_results(viewer: Viewer, dialogue: UUID, *, public: bool) -> None:
    """Open the results to everyone, or close them again."""
    row = access_own(viewer, dialogue)
    if phase_of(row) is Phase.DRAFT:
        raise not_in(Phase.DRAFT)
    row.results_public = public
    row.save(update_fields=["results_public"])
    record(viewer, "dialogue.results_shown", subjects=[row.id], facts={"public": public})
