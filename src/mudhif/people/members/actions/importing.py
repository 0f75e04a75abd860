"""Storing what a member has checked of a CV that they brought. Nothing of it was stored before."""

from dataclasses import dataclass
from uuid import UUID

from mudhif.base.foundation.text import clean
from mudhif.base.foundation.viewer import Viewer
from mudhif.people.members.actions.changing import changing
from mudhif.people.members.actions.offers import MOST_QUALIFICATIONS, new_qualification, new_skill, seal_institution
from mudhif.people.members.actions.profile import MOST_LANGUAGES, seal_languages
from mudhif.people.members.models import Profile
from mudhif.people.members.queries.profile import languages_of
from mudhif.people.members.rules.resumes import DraftQualification


@dataclass(frozen=True, slots=True)
class Checked:
    """What the member wants of the CV: skills as (concept, level), languages as (code, CEFR), the rest as drafted."""

    skills: tuple[tuple[UUID, int], ...] = ()
    languages: tuple[tuple[str, int], ...] = ()
    qualifications: tuple[DraftQualification, ...] = ()
    country: str = ""


def keep_import(viewer: Viewer, checked: Checked) -> None:
    """Add what was checked to the profile, all of it or nothing. What is there already stays as it is."""
    with changing(viewer, "import") as profile:
        _add_skills(profile, checked.skills)
        _add_qualifications(profile, checked.qualifications)
        spoken = dict(checked.languages) | {code: int(level) for code, level in languages_of(profile)}
        seal_languages(profile, dict(list(spoken.items())[:MOST_LANGUAGES]))
        profile.country = profile.country or checked.country


def _add_skills(profile: Profile, skills: tuple[tuple[UUID, int], ...]) -> None:
    known = set(profile.skills.values_list("concept", flat=True))
    for concept, level in dict(skills).items():
        if concept not in known:
            row = new_skill(profile, concept)
            row.level = level
            row.save()


def _add_qualifications(profile: Profile, found: tuple[DraftQualification, ...]) -> None:
    known = set(profile.qualifications.values_list("field", "level", "year"))
    room = MOST_QUALIFICATIONS - len(known)
    new = [draft for draft in found if (clean(draft.field), draft.level, draft.year) not in known]
    for draft in new[:room]:
        row = new_qualification(profile)
        row.field, row.level, row.country, row.year = clean(draft.field), draft.level, draft.country, draft.year
        seal_institution(row, draft.institution)
        row.save()
