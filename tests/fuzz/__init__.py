"""What nobody would type, sent to every form and to every operation of the API."""

from tests.cases import every_case

# CI runs every case; elsewhere a tenth of them, drawn from the same seed.
TENTH = 1 if every_case() else 10


def share(of_all: int, places: int) -> int:
    """How many of all cases each of some places gets, rounded up."""
    return -(-of_all // (places * TENTH))
