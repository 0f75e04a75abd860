"""How many of the slow cases run: a seeded tenth, or all of them with `CI=true`."""

import os


def every_case() -> bool:
    """Whether all slow cases run; `MUDHIF_CASES=tenth` keeps to the tenth even with `CI=true`."""
    return os.environ.get("CI") == "true" and os.environ.get("MUDHIF_CASES") != "tenth"
