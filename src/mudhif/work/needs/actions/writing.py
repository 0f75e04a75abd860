"""A host writes its need."""

from collections.abc import Mapping
from uuid import UUID

from django.db import transaction

from mudhif.base.foundation import clock
from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.base.trail.actions import record
from mudhif.kernels.folding import fold
from mudhif.people.organisations.queries import suspended
from mudhif.work.needs.actions.checking import checked, checked_text
from mudhif.work.needs.actions.letters import tell_desks
from mudhif.work.needs.actions.moving import move
from mudhif.work.needs.actions.refusals import host_is_suspended, original_stands, other_original, stale, still_lacks
from mudhif.work.needs.actions.requirements import replace_criteria, replace_languages, replace_skills
from mudhif.work.needs.models import CriterionText, Need, NeedText, TitleWords
from mudhif.work.needs.queries.access import access_own_need
from mudhif.work.needs.queries.completeness import missing_from
from mudhif.work.needs.queries.drafts import stored_draft
from mudhif.work.needs.rules.drafts import WORDS, Draft, TextDraft
from mudhif.work.needs.rules.states import Status

PLAIN_FIELDS = (
    "governorate", "starts", "ends", "hours_a_month", "seats", "licence", "licence_any_country", "stipend_iqd_a_month",
    "closes", "urgent",
)  # fmt: skip


@transaction.atomic
def draft(viewer: Viewer, host: UUID, content: Draft) -> UUID:
    """Begin a need for a host in which the viewer holds a mandate."""
    if host not in viewer.organisation_ids(Role.HOST):
        raise NotFound
    _needs_trust(host)
    content = checked(content)
    need = Need.objects.create(host_id=host, author_id=viewer.id)
    _write(viewer, need, content)
    record(viewer, "needs.drafted", subjects=[need.id])
    return need.id


def _needs_trust(host: UUID) -> None:
    if suspended([host]):
        raise host_is_suspended()


@transaction.atomic
def save(viewer: Viewer, need: UUID, content: Draft, version: int | None = None) -> None:
    """Replace a draft's content; refuses where somebody else saved since `version` was read."""
    row = access_own_need(viewer, need, Status.DRAFT)
    content = checked(content)
    if version is not None and version != row.version:
        raise stale()
    _write(viewer, row, content)
    record(viewer, "needs.saved", subjects=[need], facts={"version": row.version})


@transaction.atomic
def copy(viewer: Viewer, need: UUID) -> UUID:
    """Begin a new draft with an old need's words and terms; days and urgency are new, so they are left out."""
    old = access_own_need(viewer, need)
    new = Need.objects.create(host_id=old.host_id, author_id=viewer.id)
    _write(viewer, new, stored_draft(old, dated=False))
    record(viewer, "needs.copied", subjects=[new.id, need])
    return new.id


def _write(viewer: Viewer, need: Need, content: Draft) -> None:
    for name in PLAIN_FIELDS:
        setattr(need, name, getattr(content, name))
    need.modes = sorted(content.modes)
    need.version += 1
    need.save()
    if need.texts.filter(original=True).exclude(language=content.text.language).exists():
        raise other_original()
    _write_text(viewer, need, content.text, original=True)
    replace_skills(need, content.skills)
    replace_languages(need, content.languages)
    replace_criteria(need, content.criteria)


def _write_text(viewer: Viewer, need: Need, text: TextDraft, *, original: bool) -> None:
    words = {name: getattr(text, name) for name in WORDS}
    NeedText.objects.update_or_create(
        need=need,
        language=text.language,
        defaults={**words, "author_id": viewer.id, "original": original},
    )
    _keep_titles(need)


def _keep_titles(need: Need) -> None:
    """Let the need be found by its titles as they are now."""
    titles = "\n".join(need.texts.order_by("language").values_list("title", flat=True))
    TitleWords.objects.update_or_create(need=need, defaults={"folded": fold(titles)})


@transaction.atomic
def translate(viewer: Viewer, need: UUID, text: TextDraft, criteria: Mapping[UUID, str] | None = None) -> None:
    """Add or replace the words in another language, and those of the criteria by their identifiers."""
    row = access_own_need(viewer, need, Status.DRAFT, Status.REVIEW, Status.OPEN)
    text, wording = checked_text(text, criteria or {})
    if NeedText.objects.filter(need=row, language=text.language, original=True).exists():
        raise original_stands()
    _write_text(viewer, row, text, original=False)
    _word_criteria(row, text.language, wording)
    record(viewer, "needs.translated", subjects=[need], facts={"language": text.language})


def _word_criteria(need: Need, language: str, wording: Mapping[UUID, str]) -> None:
    for criterion in need.criteria.filter(pk__in=list(wording)):
        if words := wording[criterion.id]:
            CriterionText.objects.update_or_create(criterion=criterion, language=language, defaults={"text": words})


@transaction.atomic
def submit(viewer: Viewer, need: UUID) -> None:
    """Send a finished draft to the desks; they are written to where it is urgent, since they answer the same day."""
    row = access_own_need(viewer, need, Status.DRAFT)
    _needs_trust(row.host_id)
    missing = missing_from(row)
    if missing:
        raise still_lacks(missing)
    row.submitted = clock.now()
    move(row, Status.REVIEW, "submitted")
    if row.urgent:
        tell_desks(row)
    record(viewer, "needs.submitted", subjects=[need], facts={"urgent": row.urgent})
