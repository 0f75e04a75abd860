"""Which skills are languages, so that a report can leave them out."""

from pathlib import Path

import pytest

from mudhif.atlas.skills.actions import import_files, read_files
from mudhif.atlas.skills.queries import labels, language_skills
from mudhif.atlas.skills.rules import LANGUAGES
from mudhif.atlas.skills.tests.conftest import CLASSIFICATION, RELATIONS, E, as_zip
from mudhif.base.foundation.viewer import Viewer

# As the Commission publishes it: a pillar, its group, each language, and what one does in it.
PILLAR = [
    ["conceptUri", "broaderUri"],
    [f"{E}/skill/L1", LANGUAGES],
    [f"{E}/skill/arabic", f"{E}/skill/L1"],
    [f"{E}/skill/write-arabic", f"{E}/skill/arabic"],
    [f"{E}/skill/a2", f"{E}/skill/a1"],
]
GROUPS = [["conceptUri", "code", "preferredLabel", "altLabels"], [LANGUAGES, "L", "language skills and knowledge", ""],
          [f"{E}/skill/L1", "L1", "languages", ""]]  # fmt: skip
SKILLS = [*CLASSIFICATION["skills_en.csv"], [f"{E}/skill/arabic", "Arabic", ""],
          [f"{E}/skill/write-arabic", "write Arabic", ""]]  # fmt: skip


@pytest.mark.django_db
def test_a_language_and_what_one_does_in_it_are_languages(tmp_path: Path) -> None:
    tables = {**CLASSIFICATION, "skills_en.csv": SKILLS, "skillGroups_en.csv": GROUPS}
    files = [
        as_zip(tmp_path / "classification.zip", tables),
        as_zip(tmp_path / "relations.zip", {**RELATIONS, "broaderRelationsSkillPillar.csv": PILLAR}),
    ]
    import_files(Viewer.anonymous(), read_files(files))
    assert set(labels(language_skills(), "en").values()) == {"languages", "Arabic", "write Arabic"}
