"""What happens in a dialogue by the clock."""

from mudhif.commons.dialogue import actions


def seal_days() -> None:
    """Put on the record what was said on past days, one shuffled batch for each dialogue."""
    for dialogue in actions.unsealed():
        actions.seal_day(dialogue)


def end_rounds() -> None:
    """Count every second round whose last day is over."""
    for one in actions.due_rounds():
        actions.end_due_round(one)


def forget() -> None:
    """Forget what is only kept for a time."""
    actions.forget_what_is_over()


def weigh_statements() -> None:
    """Weigh the statements of every open dialogue anew."""
    for dialogue in actions.open_dialogues():
        actions.weigh(dialogue)
