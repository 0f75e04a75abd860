"""Members are invented in proportion, the same from the same seed, and nobody among them could exist."""

from collections import Counter
from datetime import date
from uuid import UUID, uuid5

import pytest

from mudhif.atlas.places import queries as places
from mudhif.base.foundation.home import LANGUAGES
from mudhif.config.demonstration.careers import professions
from mudhif.config.demonstration.invention import invent, pseudonym
from mudhif.config.demonstration.residence import apportioned, shares
from mudhif.people.members.actions.bulk import Evidence, NewMember
from mudhif.people.members.rules import latest_end

TODAY = date(2026, 11, 22)
NAMESPACE = UUID(int=7)
SKILLS = {code: tuple(uuid5(NAMESPACE, f"{code} {number}") for number in range(12)) for code in professions()}


def invented(count: int) -> list[NewMember]:
    return invent(count, TODAY, SKILLS)


def test_the_same_seed_gives_the_same_people() -> None:
    assert invented(50) == invented(50)


def test_members_are_spread_as_the_united_nations_count() -> None:
    whole = sum(shares().values())
    seats = apportioned(3_000)
    assert sum(seats.values()) == 3_000
    assert all(abs(seats[country] - 3_000 * people / whole) < 1 for country, people in shares().items())


@pytest.mark.parametrize("count", [0, 1, 7, 50])
def test_a_small_sample_is_spread_too(count: int) -> None:
    assert sum(apportioned(count).values()) == count


def test_the_country_whose_mention_endangers_people_is_nowhere() -> None:
    unmentioned = {"IL", "ISR", "Israel"}
    assert not unmentioned & set(shares())
    said = {one.profile.country for one in invented(300) if one.profile}
    held = {licence.country for one in invented(300) if one.profile for licence in one.profile.licences}
    assert not unmentioned & (said | held)


def test_everyone_lives_in_a_place_that_the_gazetteer_knows() -> None:
    for one in invented(200):
        assert one.profile
        assert places.residence_name(one.profile.country, "en")
        assert not one.profile.city or places.city(one.profile.city).country == one.profile.country


def test_everyone_holds_eight_to_eighteen_skills_once_each() -> None:
    for one in invented(300):
        assert one.profile
        concepts = [skill.concept for skill in one.profile.skills]
        assert 8 <= len(concepts) <= 18
        assert len(set(concepts)) == len(concepts)


def test_evidence_is_said_in_words_wherever_there_is_some() -> None:
    skills = [skill for one in invented(100) if one.profile for skill in one.profile.skills]
    assert all(bool(skill.evidence) == (skill.evidence_level > Evidence.NONE) for skill in skills)


def test_consents_end_within_two_years_and_some_gave_none() -> None:
    given = [one.profile.consents for one in invented(300) if one.profile]
    assert all(TODAY < until <= latest_end(TODAY) for consents in given for _purpose, until in consents)
    assert not all(given)


def test_a_pseudonym_is_a_thing_of_nature_and_a_number_that_nobody_shares() -> None:
    for language in LANGUAGES:
        names = [pseudonym(number, language) for number in range(3_000)]
        assert len(set(names)) == len(names)
    assert pseudonym(0, "en") == "Palm 100"
    assert pseudonym(0, "ar") == "نخلة ١٠٠"


def test_nobody_has_a_password_or_an_address_at_which_mail_is_read() -> None:
    assert all(one.password is None and one.address.endswith(".example") for one in invented(100))


def test_all_three_languages_are_written_in() -> None:
    assert set(Counter(one.language for one in invented(200))) == set(LANGUAGES)
