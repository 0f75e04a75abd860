"""One database of the benchmark of pages, in a process of its own: fills it, asks its pages, prints figures as JSON.

`python -m benchmarks.pages_house MEMBERS` in the database that DATABASE_URL names.
"""

import json
import sys

import django
from django.core.management import call_command


def main(members: int) -> None:
    """Fill and measure; the last line of the output is JSON."""
    django.setup()
    from benchmarks.pages_measuring import measure
    from benchmarks.pages_population import fill

    call_command("migrate", verbosity=0)
    fill(members)
    print(json.dumps(measure(members)))


if __name__ == "__main__":
    main(int(sys.argv[1]))
