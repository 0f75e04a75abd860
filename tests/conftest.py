"""A served house and a real browser, for whatever is seen through pages only."""

import fcntl
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser import chromium
from tests.browser_setup import chromium_path
from tests.served import House, seed, served


@pytest.fixture(scope="session")
def sown(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a house that was sown once for all workers of this run."""
    own = tmp_path_factory.getbasetemp()
    common = (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / "sown"
    with common.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (common / "house.json").exists():
            seed(common)
    return common


@pytest.fixture(scope="session")
def house(sown: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """This worker's own copy, served."""
    if chromium_path() is None:
        pytest.skip("No browser here: apt-get install chromium brings Debian's.")
    own = tmp_path_factory.mktemp("house") / "data"
    shutil.copytree(sown, own)
    with served(own) as found:
        yield found


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One browser a file: while it runs, Django's database is closed to this process."""
    if chromium_path() is None:
        pytest.skip("No browser here: apt-get install chromium brings Debian's.")
    with chromium() as found:
        yield found
