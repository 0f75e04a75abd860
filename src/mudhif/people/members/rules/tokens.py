"""What API tokens may do, and how they are written."""

import hashlib
import secrets
from datetime import timedelta

PREFIX = "mudhif_"
LONGEST = timedelta(days=365)
# What is open to all, skills, places and open needs, takes no scope.
SCOPES = ("needs:write", "selection:read", "engagements:read", "profile:read", "profile:write")


def new_token() -> str:
    """A token of 256 random bits, shown once."""
    return PREFIX + secrets.token_urlsafe(32)


def digest(token: str) -> str:
    """What is stored of it. A fast hash is right: the token has 256 bits of its own."""
    return hashlib.sha256(token.encode()).hexdigest()
