"""A real installation refuses to start carelessly."""

import base64
import os
import secrets
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[4]


def key() -> str:
    return base64.b64encode(secrets.token_bytes(32)).decode()


def start(tmp_path: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    return subprocess.run(
        [sys.executable, "-m", "django", "check", "--deploy", "--fail-level", "WARNING"],
        env={
            **kept, "DJANGO_SETTINGS_MODULE": "mudhif.config.settings.production", "MUDHIF_DATA": str(tmp_path),
            **environment,
        },
        capture_output=True, text=True, check=False, cwd=PROJECT,
    )  # fmt: skip


def secrets_of_its_own() -> dict[str, str]:
    names = ("MUDHIF_SECRET_KEY", "MUDHIF_VAULT_KEYS", "MUDHIF_TRAIL_KEY")
    return {"MUDHIF_HOSTS": "mudhif.example", **{name: key() for name in names}, "MUDHIF_SECRET_KEY": key() + key()}


def test_with_secrets_of_its_own_the_deployment_check_has_no_warning(tmp_path: Path) -> None:
    result = start(tmp_path, **secrets_of_its_own())
    assert result.returncode == 0, result.stderr


def test_without_a_secret_it_does_not_start(tmp_path: Path) -> None:
    result = start(tmp_path, MUDHIF_HOSTS="mudhif.example")
    assert result.returncode != 0
    assert "MUDHIF_SECRET_KEY" in result.stderr


def test_a_default_secret_is_refused(tmp_path: Path) -> None:
    result = start(tmp_path, **{**secrets_of_its_own(), "MUDHIF_TRAIL_KEY": "x" * 60})
    assert "MUDHIF_TRAIL_KEY is too short or a default" in result.stderr


def test_a_secret_can_come_from_a_file(tmp_path: Path) -> None:
    environment = secrets_of_its_own()
    file = tmp_path / "secret"
    file.write_text(environment.pop("MUDHIF_SECRET_KEY") + key() + "\n")
    result = start(tmp_path, MUDHIF_SECRET_KEY_FILE=str(file), **environment)
    assert result.returncode == 0, result.stderr
