"""A small taxonomy, as if the Commission had published it."""

import csv
import io
import zipfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest

from mudhif.atlas.skills.actions import import_files, read_files
from mudhif.base.foundation.viewer import Viewer

E = "http://data.europa.eu/esco"
Table = Sequence[Sequence[str]]
CLASSIFICATION: Mapping[str, Table] = {
    "ISCOGroups_en.csv": [
        ["conceptUri", "code", "preferredLabel", "altLabels"],
        [f"{E}/isco/C2212", "2212", "Specialist medical practitioners", "psychiatrist"],
        [f"{E}/isco/C2634", "2634", "Psychologists", ""],
    ],
    "occupations_en.csv": [
        ["conceptUri", "iscoGroup", "preferredLabel", "altLabels", "code"],
        [f"{E}/occupation/52ded7d7-11df-42e3-b90a-d7f4b70fb4b9", "2634", "psychologist", "counsellor", "2634.2"],
        [f"{E}/occupation/9b889f07", "2212", "specialised doctor", "specialized doctor", "2212.1"],
    ],
    "skills_en.csv": [
        ["conceptUri", "preferredLabel", "altLabels"],
        [f"{E}/skill/a1", "treat trauma", "trauma care\nhelp with trauma"],
        [f"{E}/skill/a2", "treat trauma of children", ""],
        [f"{E}/skill/a3", "teach", "give lessons"],
    ],
}
RELATIONS: Mapping[str, Table] = {
    "broaderRelationsSkillPillar.csv": [["conceptUri", "broaderUri"], [f"{E}/skill/a2", f"{E}/skill/a1"]],
    "broaderRelationsOccPillar.csv": [["conceptUri", "broaderUri"], [f"{E}/occupation/9b889f07", f"{E}/isco/C2212"]],
    "occupationSkillRelations.csv": [
        ["occupationUri", "relationType", "skillUri"],
        [f"{E}/occupation/9b889f07", "essential", f"{E}/skill/a1"],
        [f"{E}/occupation/9b889f07", "optional", f"{E}/skill/a3"],
    ],
}
ARABIC: Table = [
    ["conceptUri", "preferredLabel_ar"],
    [f"{E}/occupation/52ded7d7-11df-42e3-b90a-d7f4b70fb4b9", "طبيب نفسي / طبيبة نفسية"],
    [f"{E}/occupation/9b889f07", "طبيب اختصاصي / طبيبة اختصاصية"],
    [f"{E}/isco/C2212", "طبيب نفسي"],
]


def as_csv(table: Table) -> str:
    written = io.StringIO(newline="")
    csv.writer(written).writerows(table)
    return written.getvalue()


def as_zip(path: Path, tables: Mapping[str, Table]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, table in tables.items():
            archive.writestr(name, as_csv(table))
    return path


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    arabic = tmp_path / "arabic.csv"
    arabic.write_text(as_csv(ARABIC), encoding="utf-8-sig")
    return [
        as_zip(tmp_path / "relations.zip", RELATIONS),
        as_zip(tmp_path / "classification.zip", CLASSIFICATION),
        arabic,
    ]


@pytest.fixture
def taxonomy(db: None, files: list[Path]) -> Callable[[], None]:
    """The small taxonomy, stored; call it to store it once more."""

    def store() -> None:
        import_files(Viewer.anonymous(), read_files(files))

    store()
    return store
