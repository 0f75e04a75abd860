"""What an authenticator app shows (RFC 6238)."""

import base64
import hmac
import struct
import time

STEP, DIGITS = 30, 6


def code(secret: str, ahead: int = 0) -> str:
    """The code of this half minute, or of one so many steps ahead."""
    key = base64.b32decode(secret + "=" * (-len(secret) % 8))
    digest = hmac.digest(key, struct.pack(">Q", int(time.time()) // STEP + ahead), "sha1")
    start = digest[-1] & 15
    return str((struct.unpack(">I", digest[start : start + 4])[0] & 0x7FFFFFFF) % 10**DIGITS).zfill(DIGITS)
