"""What a stored need still lacks."""

from mudhif.base.foundation import clock
from mudhif.base.foundation.home import day_in_baghdad
from mudhif.work.needs.models import Need
from mudhif.work.needs.queries.terms import terms_of
from mudhif.work.needs.rules.terms import Lack, lacks


def missing_from(need: Need) -> tuple[Lack, ...]:
    """Everything that keeps the need from going on, unanswered questions included. Seven queries."""
    text = need.texts.filter(original=True).first()
    words = (text.title, text.narrative) if text else ("", "")
    today = day_in_baghdad(clock.now())
    missing = lacks(terms_of(need), title=words[0], narrative=words[1], today=today)
    unanswered = need.questions.filter(answered=None).exists()
    return (*missing, Lack.OPEN_QUESTIONS) if unanswered else missing
