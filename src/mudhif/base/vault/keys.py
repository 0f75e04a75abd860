"""The installation's keys, read from the settings and derived for each use (HKDF, RFC 5869)."""

import base64
import hashlib

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings

from mudhif.base.vault.sealing import KEY_BYTES


def installation_keys() -> dict[str, bytes]:
    """Key identifier -> key, newest first; older ones only unwrap, so that keys can be rotated."""
    keys = [base64.b64decode(text) for text in settings.MUDHIF_VAULT_KEYS]
    return {hashlib.sha256(b"mudhif vault key" + key).hexdigest()[:16]: key for key in keys}


def derived_key(use: str) -> bytes:
    """A key for one use (`mail lookup`, say), derived from the oldest installation key, which never changes."""
    oldest = list(installation_keys().values())[-1]
    return HKDF(SHA256(), KEY_BYTES, salt=None, info=f"mudhif {use}".encode()).derive(oldest)
