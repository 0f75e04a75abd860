"""Reading the environment: `NAME`, or `NAME_FILE` naming a file that holds the value (for secrets)."""

import base64
import os
import secrets
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

ENVIRONMENTS = ("development", "production")


def choose_settings() -> None:
    """The settings of `MUDHIF_ENVIRONMENT`, for the command line and the web server alike."""
    environment = os.environ.get("MUDHIF_ENVIRONMENT", "development")
    if environment not in ENVIRONMENTS:
        raise ImproperlyConfigured(f"MUDHIF_ENVIRONMENT is one of {', '.join(ENVIRONMENTS)}.")
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", f"mudhif.config.settings.{environment}")


def text(name: str, default: str | None = None) -> str:
    """The setting's text; refuses where it is neither set nor has a default."""
    if file := os.environ.get(f"{name}_FILE"):
        return Path(file).read_text(encoding="utf-8").strip()
    value = os.environ.get(name, default)
    if value is None:
        raise ImproperlyConfigured(f"Set {name}, or {name}_FILE to a file that holds it.")
    return value


def flag(name: str, *, default: bool) -> bool:
    """A yes or no: `1`, `true`, `yes`, `on` mean yes."""
    return text(name, "1" if default else "0").strip().lower() in {"1", "true", "yes", "on"}


def number(name: str) -> float | None:
    """A number above zero and at most 1; None where it is not set."""
    value = text(name, "")
    if not value:
        return None
    try:
        found = float(value)
    except ValueError:
        found = 0.0
    if not 0 < found <= 1:
        raise ImproperlyConfigured(f"{name} is a number above 0 and at most 1.")
    return found


def words(name: str, default: str = "") -> list[str]:
    """A list, parted by commas."""
    return [word.strip() for word in text(name, default).split(",") if word.strip()]


def kept_secret(folder: Path, name: str) -> str:
    """A random secret of 256 bits in base 64, made once and kept in a file only its owner can read."""
    path = folder / name
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        os.write(descriptor, base64.b64encode(secrets.token_bytes(32)))
        os.close(descriptor)
    return path.read_text(encoding="ascii").strip()
