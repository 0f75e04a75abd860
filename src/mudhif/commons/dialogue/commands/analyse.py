"""`mudhif dialogue analyse`: what a conversation in the published format says."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mudhif.base.foundation.command_line import BadInput

if TYPE_CHECKING:
    from mudhif.commons.dialogue.reading import Conversation

FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


@click.command()
@click.argument("folder", metavar="DIR", type=FOLDER)
@click.option(
    "--groups", type=click.Choice(["found", "shipped"]), default="found", show_default=True,
    help="Find groups, or take those in participants-votes.csv.",
)  # fmt: skip
@click.option("--slate", type=click.IntRange(1, 50), default=5, show_default=True, help="Statements on the slate.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def analyse(folder: Path, *, groups: str, slate: int, as_json: bool) -> None:
    """Analyse a conversation that was published in the format of Polis.

    DIR holds comments.csv, and votes.csv or else participants-votes.csv; 1 is agree, -1 disagree, 0 pass, and the last
    vote of a person on a statement counts. Statements that moderators refused (-1) are left out.

    Printed are the groups with the statements that represent them (all that pass the tests, best first), their
    stability, the common ground (every statement, best first: by agreement in each group, and beside it the bridging
    intercept), what most people say whatever their group, and a slate that stands for participants in proportion.
    Where stability is under 0.8, groups that were found are not shown. The seconds are those of map, groups and all
    that follows from them, without reading, stability, bridging and slate.
    """
    from mudhif.commons.dialogue.commands.result import outcome_of
    from mudhif.commons.dialogue.commands.summary import summary_of

    conversation = _read(folder)
    if groups == "shipped" and not conversation.shipped:
        raise BadInput(f"{folder} has no groups: no participants-votes.csv with a column group-id that is filled in.")
    outcome = outcome_of(conversation, slate, shipped=groups == "shipped")
    if as_json:
        click.echo(json.dumps(outcome.result, ensure_ascii=False))
    else:
        click.echo("\n".join(summary_of(outcome, conversation)))


def _read(folder: Path) -> "Conversation":
    from mudhif.commons.dialogue.reading import UnreadableConversation, read_conversation

    try:
        return read_conversation(folder)
    except UnreadableConversation as error:
        raise BadInput(str(error)) from error
