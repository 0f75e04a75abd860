"""A result in words, for people at a terminal."""

from collections.abc import Iterator
from typing import Final

from mudhif.commons.dialogue.commands.result import Group, Name, Outcome, Result
from mudhif.commons.dialogue.reading import Conversation
from mudhif.commons.dialogue.reading.numbering import shown

SHOWN: Final = 5
WIDTH: Final = 100


def summary_of(outcome: Outcome, conversation: Conversation) -> Iterator[str]:
    """Line by line."""
    result = outcome.result
    texts = {shown(name): text for name, text in zip(conversation.statements, conversation.texts, strict=True)}
    counts = (result["participants"], result["votes"], result["statements"])
    yield "{:,} people cast {:,} votes on {:,} statements.".format(*counts)
    yield from _common_ground(outcome, texts)
    yield _about_groups(result)
    for group in result["groups"]:
        yield from _group(group, texts)
    for direction, names in (("agree", result["majority"]["agree"]), ("disagree", result["majority"]["disagree"])):
        if names:
            yield f"\nMost people {direction}:"
            yield from (_line("", name, texts) for name in names[:SHOWN])
    if result["slate"]:
        yield "\nThese statements stand for participants in proportion (the share each speaks for):"
        yield from (_line(f"{one['share']:6.1%}", one["statement"], texts) for one in result["slate"])


def _common_ground(outcome: Outcome, texts: dict[Name, str]) -> Iterator[str]:
    yield "\nCommon ground (agreement in every group; beside it, agreement that no divide explains):"
    for one in outcome.result["common_ground"][:SHOWN]:
        yield _line(f"{one['score']:.3f}  {one['bridging']:+.3f}", one["statement"], texts)
    if outcome.disputed:
        yield "  The two ways disagree about these; look at their votes before you call them common ground:"
        yield from (
            _line("", one["statement"], texts)
            for one in outcome.result["common_ground"]
            if one["statement"] in outcome.disputed
        )


def _about_groups(result: Result) -> str:
    steady = result["stability"]
    if result["groups"]:
        how = "as published" if steady is None else f"stability {steady:.2f}"
        return f"\n{len(result['groups'])} groups of people who vote alike ({how}):"
    if steady is None:
        return "\nNo two groups of people who vote alike were found."
    return f"\nGroups are not shown: with a tenth of the votes gone they would be others (stability {steady:.2f})."


def _group(group: Group, texts: dict[Name, str]) -> Iterator[str]:
    yield f"\nGroup {group['id']}, {group['size']:,} people, told apart by:"
    for one in group["representative"][:SHOWN]:
        yield _line(f"{one['direction']:8} {one['p']:4.0%}", one["statement"], texts)
    if not group["representative"]:
        yield "  nothing that passes the tests"


def _line(before: str, name: Name, texts: dict[Name, str]) -> str:
    text = " ".join(texts.get(name, "").split())
    short = text if len(text) <= WIDTH else f"{text[: WIDTH - 1]}…"
    return f"  {before}{'  ' if before else ''}[{name}] {short}".rstrip()
