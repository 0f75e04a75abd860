"""The accounts that a newcomer can use: one for each role, and nobody else has a password."""

from uuid import UUID, uuid5

from mudhif.base.foundation.viewer import Role
from mudhif.base.vault.keys import derived_key
from mudhif.config.demonstration.written import table

INVENTED = UUID("6d756468-6966-5000-8000-64656d6f6e73")
DOMAIN = "mudhif.example"
WORDS, DIGITS = 3, 10_000


def person_called(name: str) -> UUID:
    """The identifier of an invented person: the same at every seeding."""
    return uuid5(INVENTED, name)


def address_of(name: str) -> str:
    """A mail address at which nobody reads (RFC 2606)."""
    return f"{name}@{DOMAIN}"


def password_of(role: Role) -> str:
    """Three words and a number, drawn from the installation's key: no two installations share a password."""
    nouns = [row["en"].lower().replace(" ", "-") for row in table("pseudonyms.csv")]
    drawn = int.from_bytes(derived_key(f"demonstration {role}"))
    words = []
    for _ in range(WORDS):
        drawn, place = divmod(drawn, len(nouns))
        words.append(nouns[place])
    return "-".join((*words, f"{drawn % DIGITS:04}"))


def sign_ins() -> list[tuple[str, str, str]]:
    """Role, address and password, in the order in which the Mosul need meets them."""
    return [(role.value, address_of(role), password_of(role)) for role in Role]
