"""What templates say of engagements."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from mudhif.work.engagements import choices
from mudhif.work.engagements.rules.states import Status, needs_warning

register = template.Library()


@register.simple_tag
def standing(status: str) -> SafeString:
    """Where an engagement stands: a mark and a word."""
    return format_html(
        '<span class="chip {}">{}</span>', choices.MARKS.get(Status(status), "chip-stop"), choices.STATUSES[status]
    )


@register.filter
def in_person(mode: str) -> bool:
    """Whether the work is done on the spot, which can be used against a refugee's status."""
    return needs_warning(mode)
