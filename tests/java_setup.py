"""Bringing Java where it is missing: Spark runs on it."""

import os
import shutil
import subprocess
from collections.abc import Callable

Say = Callable[[str], None]


def has_java() -> bool:
    """Whether this machine has a Java that Spark would find."""
    return bool(os.environ.get("JAVA_HOME") or shutil.which("java"))


def prepare_java(say: Say) -> bool:
    """Install Debian's Java where it is missing and we may; otherwise say how to get it."""
    if has_java():
        return True
    if os.geteuid() == 0 and shutil.which("apt-get"):
        say("installing Debian's Java")
        wanted = ["install", "-y", "-qq", "--no-install-recommends", "default-jre-headless"]
        for arguments in (["update", "-qq"], wanted):
            subprocess.run(["apt-get", *arguments], capture_output=True, check=False)
    if not has_java():
        say("The test on Spark is skipped: install Java (apt-get install default-jre-headless) to run it.")
    return has_java()
