"""Identifiers that say nothing about what they name."""

import secrets
import uuid

# Crockford's base 32 without I, L, O, U: nothing to confuse when read aloud.
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def new_id() -> uuid.UUID:
    """A random identifier (UUID version 4), which betrays neither time nor order."""
    return uuid.uuid4()


def short_code(groups: tuple[int, ...] = (3, 4)) -> str:
    """A random code for people to read aloud, such as `K7D-41M9`; 35 bits unless told otherwise."""
    return "-".join("".join(secrets.choice(ALPHABET) for _ in range(length)) for length in groups)
