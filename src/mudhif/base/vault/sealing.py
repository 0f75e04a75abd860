"""Authenticated encryption: AES-256-GCM (NIST SP 800-38D) and HMAC-SHA-256 (RFC 2104), from `cryptography`."""

import hashlib
import hmac
import os
import unicodedata

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

NONCE_BYTES = 12
KEY_BYTES = 32


class Unreadable(ValueError):  # noqa: N818
    """The ciphertext is not one that this key sealed for this context."""


def new_key() -> bytes:
    """A random key of 256 bits."""
    return AESGCM.generate_key(bit_length=KEY_BYTES * 8)


def seal(key: bytes, plaintext: bytes, context: bytes) -> bytes:
    """Nonce and ciphertext; `context` is authenticated, so a value cannot be moved to another field or person."""
    nonce = os.urandom(NONCE_BYTES)
    return nonce + AESGCM(key).encrypt(nonce, plaintext, context)


def unseal(key: bytes, sealed: bytes, context: bytes) -> bytes:
    """The plaintext; raises `Unreadable` where anything was changed."""
    try:
        return AESGCM(key).decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], context)
    except (InvalidTag, ValueError) as error:
        raise Unreadable("This value was not sealed with this key for this place.") from error


def lookup_hash(key: bytes, value: str) -> str:
    """A keyed hash (64 hexadecimal digits) by which an equal value is found without being readable.

    Mail addresses are compared without case and in NFKC.
    """
    canonical = unicodedata.normalize("NFKC", value).strip().casefold()
    return hmac.new(key, canonical.encode(), hashlib.sha256).hexdigest()
