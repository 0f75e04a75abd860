"""The same people on Spark as on DuckDB."""

from shutil import which

import numpy as np
import pytest

from mudhif.kernels.linkage.spark import local_session, spark_backend
from mudhif.kernels.tests.linkage_people import Row, persons, town

pytest.importorskip("splink", reason="linking needs the extra `mapping`")
pytest.importorskip("pyspark", reason="Spark needs the extra `spark`")


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore")
@pytest.mark.skipif(which("java") is None, reason="Spark needs the machine's Java")
def test_spark_finds_the_same_people_as_duckdb() -> None:
    rows = [*town(), Row(0, "zuhayr", "sarmad", "", "family3", (1971, 5, 7)), Row(1, "zuhayr", "", "", "family3")]
    here = persons(rows)
    with local_session() as session:
        there = persons(rows, backend=spark_backend(session))
    assert np.array_equal(here.person, there.person)
    assert np.array_equal(here.levels, there.levels)
    assert np.allclose(here.chance, there.chance)
