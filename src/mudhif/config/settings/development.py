"""A machine of one's own: secrets are made at first start and kept in the data folder."""

import sys

from mudhif.config.settings.base import *  # noqa: F403
from mudhif.config.settings.base import DATA, STATIC_ROOT, STORAGES
from mudhif.config.settings.environment import kept_secret, number, text

DEBUG = False
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]", "testserver"]
SECRET_KEY = text("MUDHIF_SECRET_KEY", kept_secret(DATA / "keys", "secret-key"))
MUDHIF_VAULT_KEYS = text("MUDHIF_VAULT_KEYS", kept_secret(DATA / "keys", "vault-key")).split(",")
MUDHIF_TRAIL_KEY = text("MUDHIF_TRAIL_KEY", kept_secret(DATA / "keys", "trail-key"))
# The demonstration publishes counts of its invented people; a real installation decides for itself.
MUDHIF_RHO_A_YEAR = number("MUDHIF_RHO_A_YEAR") or 0.4
# Files are gathered by `mudhif start`; until then, and in development, they are found where they lie.
if not (STATIC_ROOT / "staticfiles.json").exists() and "start" not in sys.argv:
    STORAGES = {**STORAGES, "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
    WHITENOISE_USE_FINDERS = True
