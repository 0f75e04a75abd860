"""`mudhif dialogue analyse` on conversations in the published format."""

import json
from pathlib import Path

import pytest

from mudhif.commons.dialogue.tests.folders import analysed, conversation, run, two_camps, written

REAL = Path(__file__).resolve().parents[6] / "shared" / "data" / "polis"
KEYS = ["participants", "statements", "votes", "groups", "stability", "common_ground", "majority", "slate", "seconds"]


def untimed(found: dict[str, object]) -> dict[str, object]:
    return {key: value for key, value in found.items() if key != "seconds"}


def test_two_camps_and_what_unites_them(tmp_path: Path) -> None:
    found = analysed(conversation(tmp_path, two_camps()))
    assert list(found) == KEYS
    assert (found["participants"], found["statements"], found["votes"]) == (30, 10, 300)
    assert [group["size"] for group in found["groups"]] == [15, 15]
    assert found["stability"] == 1.0
    assert found["common_ground"][0]["statement"] == 9
    assert found["common_ground"][0]["score"] == pytest.approx((16 / 17) ** 2, rel=1e-12)
    assert found["majority"]["agree"] == [9]
    assert found["slate"][0]["share"] <= 1


def test_the_last_vote_of_a_person_counts_in_the_order_of_time(tmp_path: Path) -> None:
    changed = [(voter, 9, -1) for voter in range(30)]
    folder = conversation(tmp_path, changed + two_camps())
    kept = analysed(folder)
    lines = (folder / "votes.csv").read_text().splitlines(keepends=True)
    (folder / "votes.csv").write_text("".join([lines[0], *reversed(lines[1:])]))
    assert untimed(analysed(folder)) == untimed(kept) == untimed(analysed(conversation(tmp_path / "once", two_camps())))


def test_a_refused_statement_appears_nowhere(tmp_path: Path) -> None:
    done = run(conversation(tmp_path, two_camps(), refused=[4]), "--json")
    found = json.loads(done.stdout)
    assert found["statements"] == 9
    assert '"statement": 4,' not in done.stdout
    assert sorted(each["statement"] for each in found["common_ground"]) == [0, 1, 2, 3, 5, 6, 7, 8, 9]


def test_a_table_of_participants_serves_where_there_are_no_votes(tmp_path: Path) -> None:
    folder = conversation(tmp_path, two_camps())
    wanted = analysed(folder)
    (folder / "votes.csv").unlink()
    by_voter: dict[int, list[int]] = {}
    for voter, _, vote in two_camps():
        by_voter.setdefault(voter, []).append(vote)
    rows = [[voter, "", "", *votes] for voter, votes in by_voter.items()]
    written(folder / "participants-votes.csv", ["participant", "xid", "group-id", *map(str, range(10))], rows)
    assert untimed(analysed(folder)) == untimed(wanted)


def test_groups_that_were_shipped_are_taken(tmp_path: Path) -> None:
    folder = conversation(tmp_path, two_camps())
    groups = [[voter, {0: "1", 1: "0", 2: ""}[voter % 3]] for voter in range(31)]
    written(folder / "participants-votes.csv", ["participant", "group-id"], groups)
    found = analysed(folder, "--groups", "shipped")
    assert [(group["id"], group["size"]) for group in found["groups"]] == [(0, 10), (1, 11)]
    assert found["stability"] is None
    assert found["participants"] == 30
    assert found["common_ground"][0]["score"] == pytest.approx((11 / 12) ** 2, rel=1e-12)


def test_columns_that_say_nothing_of_votes_may_be_missing(tmp_path: Path) -> None:
    votes = [(voter, statement, vote) for voter, statement, vote in two_camps()]
    written(tmp_path / "comments.csv", ["comment-id"], [[each] for each in range(10)], encoding="utf-8-sig")
    written(tmp_path / "votes.csv", ["voter-id", "comment-id", "vote"], votes)
    whole = analysed(conversation(tmp_path / "whole", two_camps()))
    assert untimed(analysed(tmp_path)) == untimed(whole)


@pytest.mark.parametrize("people", [0, 1, 4])
def test_a_conversation_that_has_hardly_begun_has_no_groups(tmp_path: Path, people: int) -> None:
    found = analysed(conversation(tmp_path, [(voter, voter, 1) for voter in range(people)]))
    assert found["participants"] == found["votes"] == people
    assert found["groups"] == []
    assert len(found["common_ground"]) == 10


def test_without_json_the_common_ground_is_read_in_its_own_words(tmp_path: Path) -> None:
    done = run(conversation(tmp_path, two_camps()))
    assert done.exit_code == 0
    assert "[9] 我们应该保护河流,第9条 “水”" in done.stdout
    assert "2 groups of people who vote alike (stability 1.00)" in done.stdout


@pytest.mark.parametrize(
    ("name", "text", "why"),
    [
        ("comments.csv", None, "no comments.csv"),
        ("comments.csv", "", "empty"),
        ("comments.csv", "id,text\n1,a\n", "comment-id"),
        ("votes.csv", None, "neither votes.csv nor participants-votes.csv"),
        ("votes.csv", "comment-id,voter-id\n1,1\n", "no column vote"),
        ("votes.csv", "comment-id,voter-id,vote\n1,1,1\n1,2,7\n", "line 3"),
        ("votes.csv", "timestamp,comment-id,voter-id,vote\nsoon,1,1,1\n", "timestamp"),
        ("votes.csv", b"comment-id,voter-id,vote\n1,\xff\xfe,1\n", "UTF-8"),
    ],
)
def test_what_cannot_be_read_ends_with_two_and_a_sentence(
    tmp_path: Path, name: str, text: str | bytes | None, why: str
) -> None:
    path = conversation(tmp_path, two_camps()) / name
    if text is None:
        path.unlink()
    else:
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    done = run(tmp_path, "--json")
    assert (done.exit_code, done.stdout) == (2, "")
    assert why in done.stderr
    assert done.stderr.count("\n") == 1


def test_groups_that_were_not_shipped_cannot_be_taken(tmp_path: Path) -> None:
    done = run(conversation(tmp_path, two_camps()), "--groups", "shipped")
    assert done.exit_code == 2
    assert "has no groups" in done.stderr


@pytest.mark.skipif(not REAL.is_dir(), reason="the shared conversations are not beside the project")
@pytest.mark.parametrize("name", ["london.youth.policing", "scoop-hivemind.ubi"])
def test_real_conversations_are_read(name: str) -> None:
    found = analysed(REAL / name, "--groups", "shipped")
    scores = [each["score"] for each in found["common_ground"]]
    assert scores == sorted(scores, reverse=True)
    assert sum(group["size"] for group in found["groups"]) <= found["participants"]


@pytest.mark.skipif(not REAL.is_dir(), reason="the shared conversations are not beside the project")
def test_where_the_two_ways_to_find_common_ground_disagree_it_is_said() -> None:
    shown = run(REAL / "football-concussions", "--groups", "shipped").stdout
    doubted = shown.partition("The two ways disagree")[2].partition("groups of people")[0]
    assert "Football is 'too big to fail'" in doubted
