"""Reading needs."""

from mudhif.work.needs.queries.access import access_need
from mudhif.work.needs.queries.concepts import (
    LICENSED,
    Proposal,
    concept_and_profession_names,
    concept_names,
    find_skills,
    profession_name,
    profession_names,
    skills_in_words,
)
from mudhif.work.needs.queries.conversation import QuestionView, questions
from mudhif.work.needs.queries.drafts import draft_of
from mudhif.work.needs.queries.due import closing_due
from mudhif.work.needs.queries.exporting import written_by
from mudhif.work.needs.queries.filters import Filters
from mudhif.work.needs.queries.lists import (
    VIEWS,
    DeskFilters,
    NeedList,
    Waiting,
    count_open,
    count_open_by_governorate,
    desk_counts,
    desk_queue,
    host_needs,
    open_needs,
    open_of_host,
    waiting_for,
)
from mudhif.work.needs.queries.pages import NamedSkill, NeedPage, WordedCriterion, need_page
from mudhif.work.needs.queries.postings import job_posting
from mudhif.work.needs.queries.progress import Progress, progress
from mudhif.work.needs.queries.review import Review, at_desk
from mudhif.work.needs.queries.rows import NeedRow
from mudhif.work.needs.queries.terms import lock_seats, terms, title, titles
from mudhif.work.needs.queries.translations import Translation, translation
from mudhif.work.needs.rules.terms import CriterionTerms, LicenceAsked, SkillWeight, Terms

needs_of_host = host_needs

__all__ = [
    "LICENSED",
    "VIEWS",
    "CriterionTerms",
    "DeskFilters",
    "Filters",
    "LicenceAsked",
    "NamedSkill",
    "NeedList",
    "NeedPage",
    "NeedRow",
    "Progress",
    "Proposal",
    "QuestionView",
    "Review",
    "SkillWeight",
    "Terms",
    "Translation",
    "Waiting",
    "WordedCriterion",
    "access_need",
    "at_desk",
    "closing_due",
    "concept_and_profession_names",
    "concept_names",
    "count_open",
    "count_open_by_governorate",
    "desk_counts",
    "desk_queue",
    "draft_of",
    "find_skills",
    "host_needs",
    "job_posting",
    "lock_seats",
    "need_page",
    "needs_of_host",
    "open_needs",
    "open_of_host",
    "profession_name",
    "profession_names",
    "progress",
    "questions",
    "skills_in_words",
    "terms",
    "title",
    "titles",
    "translation",
    "waiting_for",
    "written_by",
]
