"""What templates say of dialogues: themes, entry, phases and states in words."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from mudhif.base.ui import numerals
from mudhif.base.ui.languages import HOUSE, reader_language
from mudhif.commons.dialogue import choices, pictures
from mudhif.commons.dialogue.queries import StatementShown
from mudhif.commons.dialogue.rules.results import Group, Shared
from mudhif.commons.dialogue.rules.states import Phase, State

register = template.Library()


@register.filter
def theme_name(theme: str) -> str:
    """What a dialogue is about."""
    return str(choices.THEMES.get(theme, theme))


@register.filter
def entry_name(entry: str) -> str:
    """Who may come in."""
    return str(choices.ENTRIES.get(entry, entry))


@register.filter
def language_name(code: str) -> str:
    """A language in the reader's words."""
    return str(HOUSE.get(code, code))


@register.filter
def hint_words(hint: str) -> str:
    """What a writer may want to look at again."""
    return str(choices.HINTS[hint])


@register.filter
def numbered(reasons: Sequence[str], number: int | None) -> str:
    """The reason of the policy with this number."""
    return reasons[number - 1] if number and number <= len(reasons) else ""


@register.simple_tag
def phase_chip(phase: str) -> SafeString:
    """Where a dialogue stands: a mark and a word."""
    mark = choices.MARKS.get(Phase(phase), "")
    return format_html('<span class="chip {}">{}</span>', mark, choices.PHASES[phase])


@register.simple_tag
def state_chip(state: str) -> SafeString:
    """Where a statement stands: a mark and a word."""
    return format_html('<span class="chip {}">{}</span>', choices.STATE_MARKS[State(state)], choices.STATES[state])


@register.filter
def percent(share: int) -> str:
    """So many of a hundred, with the language's sign."""
    return pictures.percent(share, reader_language())


@register.filter
def group_letter(place: int) -> str:
    """What a group of opinion is called: nothing but a letter."""
    letters = {"ar": "أبجدهوزحطي", "ckb": "ئبجدھوزحتی"}.get(reader_language(), "ABCDEFGHIJ")
    return letters[place] if place < len(letters) else numerals.number(place + 1, reader_language())


@register.simple_tag
def words_of(words: Mapping[UUID, StatementShown], statement: UUID) -> StatementShown:
    """A statement in words."""
    return words[statement]


@register.simple_tag
def strip(one: Shared) -> SafeString:
    """How many agree, of each group that is shown or else of all, on a line from none to all."""
    shares = [(group_letter(place), share) for place, share in enumerate(one.groups)] or [("", one.everyone)]
    return mark_safe(pictures.strip(shares, reader_language()))  # noqa: S308  (numbers and letters of this file)


@register.simple_tag
def opinion_map(groups: Sequence[Group]) -> SafeString:
    """Where groups of opinion lie, as circles."""
    placed = [(group_letter(place), group.size, group.place) for place, group in enumerate(groups)]
    return mark_safe(pictures.circles(placed, reader_language()))  # noqa: S308
