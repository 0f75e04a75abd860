"""A need as its host writes it."""

from uuid import UUID

from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.work.needs.models import Need, NeedText
from mudhif.work.needs.queries.terms import terms_of
from mudhif.work.needs.rules.drafts import WORDS, Draft, TextDraft


def own_need(viewer: Viewer, need: UUID) -> Need:
    """A need of the viewer's own host, to read; `NotFound` for any other. One query."""
    found = Need.objects.filter(pk=need, host_id__in=viewer.organisation_ids(Role.HOST)).first()
    if found is None:
        raise NotFound
    return found


def draft_of(viewer: Viewer, need: UUID) -> tuple[Draft, int]:
    """What the host has written so far, and the version to save it under. Six queries."""
    row = own_need(viewer, need)
    return stored_draft(row), row.version


def stored_draft(row: Need, *, dated: bool = True) -> Draft:
    """The content of a need already read; without its days and its urgency where `dated` is false."""
    terms = terms_of(row)
    return Draft(
        text=_original(row), governorate=row.governorate, modes=tuple(row.modes), hours_a_month=row.hours_a_month,
        seats=row.seats, licence=row.licence, licence_any_country=row.licence_any_country,
        stipend_iqd_a_month=row.stipend_iqd_a_month, skills=terms.skills, languages=terms.languages,
        criteria=tuple((criterion.weight, criterion.texts) for criterion in terms.criteria),
        starts=row.starts if dated else None, ends=row.ends if dated else None,
        closes=row.closes if dated else None, urgent=row.urgent and dated,
    )  # fmt: skip


def _original(row: Need) -> TextDraft:
    text = row.texts.filter(original=True).first()
    return text_draft(text) if text else TextDraft("ar", "")


def text_draft(text: NeedText) -> TextDraft:
    """The words of a row as plain values."""
    return TextDraft(text.language, **{name: getattr(text, name) for name in WORDS})
