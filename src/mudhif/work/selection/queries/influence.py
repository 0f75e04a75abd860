"""How much the languages and the organisations on a profile move its place."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from mudhif.atlas.skills.queries import language_skills
from mudhif.base.foundation.viewer import Viewer
from mudhif.kernels.matching import Evidence, Movement, Profile, movement
from mudhif.people.members.queries import search_rows
from mudhif.work.selection.index.packing import profile
from mudhif.work.selection.models import Candidacy
from mudhif.work.selection.queries.access import access_selection
from mudhif.work.selection.queries.finding import Question, question
from mudhif.work.selection.queries.refusals import opens_to_nobody
from mudhif.work.selection.queries.shortlists import GONE, PAGE


@dataclass(frozen=True, slots=True)
class Influence:
    """A candidate's place among all who pass, as it is, and as it would be if the profile said less."""

    code: str
    place: int | None
    without_languages: int | None
    without_organisations: int | None

    @property
    def moved(self) -> bool:
        """Whether either would change the place."""
        return not self.place == self.without_languages == self.without_organisations


def influence(viewer: Viewer, need: UUID) -> tuple[Influence, ...]:
    """The first twenty of the shortlist, measured anew as of now by code.

    Without languages: skills that are languages are left out, and languages that the need does not ask for.
    Without organisations: what somebody else attests counts as described by the member only.
    """
    access = access_selection(viewer, need)
    asked = question(access.terms)
    if asked is None:
        raise opens_to_nobody()
    rows = Candidacy.objects.filter(need=need).exclude(place=None).exclude(status__in=GONE).order_by("place")[:PAGE]
    codes = {row.member_id: row.code for row in rows}
    profiles = _profiles(asked, list(codes))
    silent, unattested = _without_languages(asked, profiles), _without_organisations(profiles)
    return _told(asked, codes, _moved(asked, silent), _moved(asked, unattested))


def _profiles(asked: Question, members: Sequence[UUID]) -> dict[int, Profile]:
    """The profiles as the index holds them, by number; those whom it does not know are left out. One query."""
    words = asked.picture.vocabulary
    found = ((asked.picture.number(member), row) for member, row in search_rows(members).items())
    return {number: profile(row, words) for number, row in found if number is not None}


def _without_languages(asked: Question, profiles: Mapping[int, Profile]) -> dict[int, Profile]:
    words = asked.picture.vocabulary
    skills = frozenset(words.concepts.of(concept) for concept in language_skills())
    wanted = {words.languages.of(code) for code, _ in asked.terms.languages}
    return {
        number: replace(each.without(skills), languages=tuple(one for one in each.languages if one[0] in wanted))
        for number, each in profiles.items()
    }


def _without_organisations(profiles: Mapping[int, Profile]) -> dict[int, Profile]:
    return {
        number: each.without(evidence={held.skill: Evidence.DESCRIBED for held in each.skills})
        for number, each in profiles.items()
    }


def _moved(asked: Question, without: Mapping[int, Profile]) -> dict[int, Movement]:
    return {one.profile: one for one in movement(asked.picture.index, asked.need, without)}


def _told(
    asked: Question, codes: Mapping[UUID, str], silent: Mapping[int, Movement], unattested: Mapping[int, Movement]
) -> tuple[Influence, ...]:
    places = []
    for member, code in codes.items():
        number = asked.picture.number(member)
        if number in silent and number is not None:
            before = silent[number]
            places.append(Influence(code, before.before, before.after, unattested[number].after))
    return tuple(places)
