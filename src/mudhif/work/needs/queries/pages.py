"""One need, with everything that a page says of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from mudhif.base.foundation.viewer import Viewer
from mudhif.people.organisations.queries import names
from mudhif.work.needs.models import Need, NeedText
from mudhif.work.needs.queries.access import access_need
from mudhif.work.needs.queries.concepts import concept_names, profession_name
from mudhif.work.needs.queries.drafts import text_draft
from mudhif.work.needs.queries.rows import NeedRow, rows_of
from mudhif.work.needs.queries.terms import terms_of
from mudhif.work.needs.rules.drafts import OFFERS, WORDS, TextDraft
from mudhif.work.needs.rules.terms import CriterionTerms, Terms


@dataclass(frozen=True, slots=True)
class NamedSkill:
    """A skill asked for, by name."""

    concept: UUID
    label: str
    required: bool
    weight: int


@dataclass(frozen=True, slots=True)
class WordedCriterion:
    """A criterion in the reader's language, or in another that has it."""

    id: UUID
    weight: int
    text: str


@dataclass(frozen=True, slots=True)
class NeedPage:
    """Everything that a page says of one need, in the reader's language where there are words in it."""

    row: NeedRow
    terms: Terms
    text: TextDraft
    original: str
    translations: tuple[str, ...]
    skills: tuple[NamedSkill, ...]
    criteria: tuple[WordedCriterion, ...]
    profession: str
    desk_name: str
    opened: datetime | None
    created: datetime
    version: int

    @property
    def id(self) -> UUID:
        """Names the need."""
        return self.row.id

    @property
    def tasks(self) -> tuple[str, ...]:
        """What the person will do, one a line."""
        return tuple(line.strip("-–•* \t") for line in self.text.tasks.splitlines() if line.strip("-–•* \t"))

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """Why help is needed, one paragraph a line."""
        return tuple(line for line in self.text.narrative.splitlines() if line.strip())

    @property
    def offered(self) -> tuple[tuple[str, str], ...]:
        """The package's parts that have words, by name."""
        return tuple((name, getattr(self.text, name)) for name in OFFERS if getattr(self.text, name))

    @property
    def goes_there(self) -> bool:
        """Whether a visit or a return is one of the ways to help."""
        return bool(self.terms.modes - {"remote"})

    @property
    def closes(self) -> date | None:
        """The last day to answer."""
        return self.row.closes


def need_page(viewer: Viewer, need: UUID) -> NeedPage:
    """One need for a page; `NotFound` where the viewer may not see it. Eleven queries."""
    return page_of(viewer, access_need(viewer, need))


def page_of(viewer: Viewer, need: Need) -> NeedPage:
    """The page of a need that the viewer was allowed to read."""
    terms = terms_of(need)
    texts = list(need.texts.all())
    chosen = best(texts, viewer.language)
    return NeedPage(
        row=rows_of([need], viewer.language)[0], terms=terms, text=chosen,
        original=next((text.language for text in texts if text.original), ""),
        translations=tuple(sorted(text.language for text in texts)), skills=_skills(terms, viewer.language),
        criteria=_criteria(terms.criteria, viewer.language), profession=_profession(terms, viewer.language),
        desk_name=names([need.desk_id], viewer.language).get(need.desk_id, "") if need.desk_id else "",
        opened=need.opened, created=need.created, version=need.version,
    )  # fmt: skip


def best(texts: Iterable[NeedText], language: str) -> TextDraft:
    """The words in the language, or as they were written; part by part where a translation is not whole."""
    ordered = sorted(texts, key=lambda text: (text.language != language, not text.original))
    if not ordered:
        return TextDraft(language, "")
    original = next((text for text in ordered if text.original), ordered[0])
    return _filled(text_draft(ordered[0]), text_draft(original))


def _filled(text: TextDraft, original: TextDraft) -> TextDraft:
    """The words, with those of the original where there are none."""
    return TextDraft(text.language, **{name: getattr(text, name) or getattr(original, name) for name in WORDS})


def _skills(terms: Terms, language: str) -> tuple[NamedSkill, ...]:
    labels = concept_names([skill.concept for skill in terms.skills], language)
    named = (NamedSkill(s.concept, labels.get(s.concept, ""), s.required, s.weight) for s in terms.skills)
    return tuple(named)


def _criteria(criteria: tuple[CriterionTerms, ...], language: str) -> tuple[WordedCriterion, ...]:
    return tuple(WordedCriterion(found.id, found.weight, found.text(language)) for found in criteria)


def _profession(terms: Terms, language: str) -> str:
    return profession_name(terms.licence.isco, language) if terms.licence else ""
