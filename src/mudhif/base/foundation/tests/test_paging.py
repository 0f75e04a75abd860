"""Pages follow each other without gap or repeat, and a made-up cursor starts again."""

from datetime import UTC, datetime, timedelta

import pytest

from mudhif.base.foundation.paging import encode_cursor, keyset_page
from mudhif.base.jobs.models import Due

pytestmark = pytest.mark.django_db
ORDERING = ("-at", "job")


@pytest.fixture
def rows() -> list[str]:
    start = datetime(2026, 11, 22, tzinfo=UTC)
    made = [Due(job=f"job {number:03}", at=start + timedelta(hours=number // 4)) for number in range(60)]
    Due.objects.bulk_create(made)
    return [row.job for row in sorted(made, key=lambda row: (-row.at.timestamp(), row.job))]


def test_all_pages_together_are_all_rows_in_order(rows: list[str]) -> None:
    seen: list[str] = []
    cursor = ""
    while True:
        page = keyset_page(Due.objects.all(), ORDERING, cursor)
        seen += [row.job for row in page.rows]
        if not (cursor := page.next_cursor):
            break
    assert seen == rows


def test_a_row_that_goes_away_between_two_pages_moves_nobody(rows: list[str]) -> None:
    first = keyset_page(Due.objects.all(), ORDERING)
    Due.objects.filter(job=rows[0]).delete()
    assert keyset_page(Due.objects.all(), ORDERING, first.next_cursor).rows[0].job == rows[25]


@pytest.mark.parametrize(
    "cursor", ["nonsense", "e30", encode_cursor([1]), encode_cursor(["never", "x"]), "é" * 9, "A" * 4000]
)
def test_a_made_up_cursor_starts_at_the_beginning(rows: list[str], cursor: str) -> None:
    assert keyset_page(Due.objects.all(), ORDERING, cursor).rows[0].job == rows[0]
