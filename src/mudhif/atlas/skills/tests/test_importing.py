"""ESCO's files are stored whole, once, and corrected where they mislead."""

from collections.abc import Callable
from pathlib import Path

import pytest

from mudhif.atlas.skills.actions import import_files, read_files
from mudhif.atlas.skills.models import Broader, Concept, Label, Relation
from mudhif.atlas.skills.queries import labels
from mudhif.atlas.skills.queries.indexes import version
from mudhif.atlas.skills.rules import BadTaxonomy, identifier
from mudhif.atlas.skills.tests.conftest import CLASSIFICATION, E, as_csv, as_zip
from mudhif.base.foundation.viewer import Viewer
from mudhif.base.trail.models import Entry

pytestmark = pytest.mark.django_db
PSYCHOLOGIST = f"{E}/occupation/52ded7d7-11df-42e3-b90a-d7f4b70fb4b9"


def everything() -> list[object]:
    return [list(model.objects.order_by("pk").values_list()) for model in (Concept, Label, Broader, Relation)]


def names(uri: str, language: str) -> list[tuple[str, bool]]:
    rows = Label.objects.filter(concept__uri=uri, language=language)
    return list(rows.order_by("-preferred", "text").values_list("text", "preferred"))


def test_files_in_any_order_are_stored_together(taxonomy: Callable[[], None]) -> None:
    assert (Concept.objects.count(), Broader.objects.count(), Relation.objects.count()) == (7, 2, 2)
    assert names(f"{E}/skill/a1", "en") == [("treat trauma", True), ("help with trauma", False), ("trauma care", False)]


def test_the_same_files_again_change_no_row(taxonomy: Callable[[], None]) -> None:
    before, state = everything(), version()
    taxonomy()
    assert (everything(), version()) == (before, state)


def test_an_import_is_one_entry_on_the_record(taxonomy: Callable[[], None]) -> None:
    assert Entry.objects.count() == 1
    assert b"skills.imported" in bytes(Entry.objects.get().body)


def test_masculine_and_feminine_names_become_two(taxonomy: Callable[[], None]) -> None:
    assert names(f"{E}/occupation/9b889f07", "ar") == [("طبيب اختصاصي", True), ("طبيبة اختصاصية", False)]


def test_a_misleading_arabic_name_is_corrected(taxonomy: Callable[[], None]) -> None:
    assert names(PSYCHOLOGIST, "ar") == [("أخصائي نفسي", True), ("أخصائية نفسية", False)]


def test_a_later_version_replaces_names_and_keeps_other_languages(taxonomy: Callable[[], None], tmp_path: Path) -> None:
    header = CLASSIFICATION["occupations_en.csv"][0]
    assert labels([identifier(PSYCHOLOGIST)], "en") == {identifier(PSYCHOLOGIST): "psychologist"}
    renamed = [header, [PSYCHOLOGIST, "2634", "clinical psychologist", "", "2634.2"]]
    changed = {**CLASSIFICATION, "occupations_en.csv": renamed}
    import_files(Viewer.anonymous(), read_files([as_zip(tmp_path / "later.zip", changed)]))
    assert names(PSYCHOLOGIST, "en") == [("clinical psychologist", True)]
    assert labels([identifier(PSYCHOLOGIST)], "en") == {identifier(PSYCHOLOGIST): "clinical psychologist"}
    assert names(PSYCHOLOGIST, "ar")[0] == ("أخصائي نفسي", True)


def test_names_alone_rename_a_concept(taxonomy: Callable[[], None], tmp_path: Path) -> None:
    path = tmp_path / "again.csv"
    path.write_text(as_csv([["conceptUri", "preferredLabel_ar"], [f"{E}/occupation/9b889f07", "طبيب مختص"]]))
    import_files(Viewer.anonymous(), read_files([path]))
    assert names(f"{E}/occupation/9b889f07", "ar") == [("طبيب مختص", True), ("طبيبة اختصاصية", False)]


def test_relations_without_their_classification_are_refused_whole(files: list[Path]) -> None:
    with pytest.raises(BadTaxonomy, match="import the classification"):
        import_files(Viewer.anonymous(), read_files(files[:1]))
    assert everything() == [[], [], [], []]
    assert not Entry.objects.exists()
