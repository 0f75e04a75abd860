"""Base64 as the specifications mean it: the standard alphabet, padded, and only one spelling."""

from base64 import b64decode, b64encode
from binascii import Error


def encode(data: bytes) -> str:
    """Standard base64 (RFC 4648 section 4)."""
    return b64encode(data).decode("ascii")


def decode(text: str) -> bytes | None:
    """The bytes, or None where the text is not exactly what :func:`encode` would write."""
    try:
        data = b64decode(text.encode("ascii"), validate=True)
    except (Error, ValueError):
        return None
    return data if encode(data) == text else None
