"""What ships with the project is whole, in three languages."""

import pytest

from mudhif.atlas.skills import starter
from mudhif.atlas.skills.actions import install
from mudhif.atlas.skills.models import Concept, Label
from mudhif.atlas.skills.queries import search_page, suggest
from mudhif.atlas.skills.rules import ISCO, Taxonomy
from mudhif.base.foundation.viewer import Viewer
from mudhif.base.trail.models import Entry
from mudhif.kernels.folding import sorting_key


@pytest.fixture(scope="module")
def shipped() -> Taxonomy:
    return starter.read()


def test_all_unit_groups_of_isco_are_there(shipped: Taxonomy) -> None:
    assert sum(uri.startswith(ISCO) and len(thing.code) == 4 for uri, thing in shipped.things.items()) == 436


def test_everything_has_a_name_of_its_own_in_three_languages(shipped: Taxonomy) -> None:
    named = {(name.uri, name.language) for name in shipped.names if name.preferred and name.text}
    assert named == {(uri, language) for uri in shipped.things for language in ("ar", "ckb", "en")}


def test_every_link_leads_somewhere(shipped: Taxonomy) -> None:
    ends = {end for link in (*shipped.broader, *shipped.relations) for end in (link.start, link.end)}
    assert ends - set(shipped.things) == set()


@pytest.mark.django_db
def test_installing_twice_changes_nothing_and_leaves_one_entry_on_the_record() -> None:
    assert install()
    before = Label.objects.count(), Entry.objects.count()
    assert not install()
    assert (Label.objects.count(), Entry.objects.count()) == before


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("language", "words"), [("ar", "طبيب نفسي"), ("ckb", "پزیشکی دەروونی"), ("en", "psychiatrist")]
)
def test_a_psychiatrist_is_a_physician_before_a_psychologist(language: str, words: str) -> None:
    install()
    groups = [found.isco for found in suggest(Viewer.anonymous(language), words, "occupation")]
    assert groups[0] == "2212"
    assert "2634" in groups[1:]


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["ar", "ckb", "en"])
def test_all_skills_stand_where_the_readers_alphabet_puts_them_and_each_stands_once(language: str) -> None:
    install()
    page = search_page(language, "skill")
    names = [row.label for row in page.rows]
    while page.next_cursor:
        page = search_page(language, "skill", page.next_cursor)
        names += [row.label for row in page.rows]
    assert len(names) == Concept.objects.filter(kind="skill").count() > 100
    assert names == sorted(names, key=lambda name: sorting_key(name, language))
