"""The words of a need in two languages, side by side."""

from dataclasses import dataclass
from uuid import UUID

from mudhif.base.foundation.viewer import Viewer
from mudhif.work.needs.queries.drafts import own_need, stored_draft, text_draft
from mudhif.work.needs.queries.terms import terms_of
from mudhif.work.needs.rules.drafts import TextDraft
from mudhif.work.needs.rules.terms import CriterionTerms


@dataclass(frozen=True, slots=True)
class Translation:
    """The original, what stands in the other language (empty where nothing does), and the criteria."""

    original: TextDraft
    text: TextDraft
    criteria: tuple[CriterionTerms, ...]


def translation(viewer: Viewer, need: UUID, language: str) -> Translation:
    """The words of a need of the viewer's own host, in its language and in another. Seven queries."""
    row = own_need(viewer, need)
    found = row.texts.filter(language=language, original=False).first()
    text = text_draft(found) if found else TextDraft(language, "")
    return Translation(stored_draft(row).text, text, terms_of(row).criteria)
