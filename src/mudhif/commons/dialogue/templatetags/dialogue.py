"""What templates say of dialogues: themes, entry, phases and states in words."""

from collections.abc import Sequence

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from mudhif.commons.dialogue import choices
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
    return str(choices.HOUSE.get(code, code))


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
