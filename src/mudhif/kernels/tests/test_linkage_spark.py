"""The same people on Spark as on DuckDB."""

import numpy as np
import pytest

from mudhif.kernels.linkage.spark import local_session, spark_backend
from mudhif.kernels.tests.linkage_people import Row, persons, town
from tests.java_setup import has_java

pytest.importorskip("splink", reason="linking needs the extra `mapping`")
pytest.importorskip("pyspark", reason="Spark needs the extra `spark`")


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore")
@pytest.mark.skipif(not has_java(), reason="Spark needs Java 17 or later: apt-get install default-jre-headless")
def test_spark_finds_the_same_people_as_duckdb() -> None:
    rows = [*town(), Row(0, "zuhayr", "sarmad", "", "family3", (1971, 5, 7)), Row(1, "zuhayr", "", "", "family3")]
    here = persons(rows)
    with local_session() as session:
        there = persons(rows, backend=spark_backend(session))
    assert np.array_equal(here.person, there.person)
    assert np.array_equal(here.levels, there.levels)
    assert np.allclose(here.chance, there.chance)
