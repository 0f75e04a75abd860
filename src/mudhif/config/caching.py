"""The cache: what its keys say is hashed, because limits count by internet address."""

from mudhif.base.vault.keys import derived_key
from mudhif.base.vault.sealing import lookup_hash


def hashed_key(key: str, key_prefix: str, version: int) -> str:
    """A cache key that cannot be read."""
    return lookup_hash(derived_key("cache keys"), f"{key_prefix}:{version}:{key}")
