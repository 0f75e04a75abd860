"""What templates say of organisations: kinds, roles, standing and grounds in words."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from mudhif.people.organisations import choices

register = template.Library()


@register.filter
def kind_name(kind: str) -> str:
    """What kind of body it is."""
    return choices.kind_name(kind)


@register.filter
def role_name(role: str) -> str:
    """A role, in one word."""
    return str(choices.ROLE_NAMES.get(role, role))


@register.filter
def ground_name(ground: str) -> str:
    """What speaks for an organisation."""
    return str(choices.GROUNDS.get(ground, ground))


@register.filter
def language_name(code: str) -> str:
    """A language by its own name."""
    return dict(choices.LANGUAGE_NAMES).get(code, code)


@register.filter
def language_in_words(code: str) -> str:
    """A language in the reader's words."""
    return str(choices.LANGUAGES.get(code, code))


@register.simple_tag
def standing_chip(state: str) -> SafeString:
    """How an organisation stands: a mark and a word."""
    marks = {str(key): mark for key, mark in choices.STATE_CHIPS.items()}
    return format_html('<span class="chip {}">{}</span>', marks.get(state, ""), choices.STATES.get(state, state))
