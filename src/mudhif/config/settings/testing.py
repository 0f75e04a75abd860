"""Tests: fixed keys, quick hashing, mail in memory."""

import base64
import os
import tempfile

# Each process has a folder of its own unless it is told one: workers that share one would clear each other's indexes.
own_folder = "MUDHIF_DATA" not in os.environ
if own_folder:
    os.environ["MUDHIF_DATA"] = tempfile.mkdtemp(prefix="mudhif-test-")

from mudhif.config.settings.base import *  # noqa: E402, F403

if own_folder:
    del os.environ["MUDHIF_DATA"]

DEBUG = False
ALLOWED_HOSTS = ["*"]
SECRET_KEY = "only-for-tests-" + "x" * 50
MUDHIF_VAULT_KEYS = [base64.b64encode(b"v" * 32).decode()]
MUDHIF_TRAIL_KEY = base64.b64encode(b"t" * 32).decode()
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
TEMPLATES[0]["OPTIONS"]["string_if_invalid"] = "MISSING TEMPLATE VARIABLE %s"  # noqa: F405
