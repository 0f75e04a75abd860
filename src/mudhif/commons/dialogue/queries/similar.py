"""Statements that say nearly the same, shown to whoever writes before theirs is sent."""

from mudhif.commons.dialogue.models import Statement, StatementText
from mudhif.commons.dialogue.queries.access import Key, participant
from mudhif.commons.dialogue.queries.statements import StatementShown, shown
from mudhif.commons.dialogue.rules.states import states_shown
from mudhif.kernels.folding import fold
from mudhif.kernels.suggestion import build_index, search

MOST = 5
# Under this share of common runs of letters two sentences only have small words in common.
LEAST = 0.3


def similar(key: Key, text: str, language: str) -> tuple[StatementShown, ...]:
    """The statements most like the text, in whichever language they are worded, best first. Three queries."""
    row = participant(key).dialogue
    statements = Statement.objects.filter(dialogue=row, state__in=states_shown(row.strict))
    texts = list(StatementText.objects.filter(statement__in=statements).values_list("statement", "text"))
    if not texts or not (query := fold(text)):
        return ()
    index = build_index([fold(words) for _, words in texts], range(len(texts)), [True] * len(texts))
    hits = [texts[hit.concept][0] for hit in search(index, query, MOST * 3) if hit.score >= LEAST]
    near = list(dict.fromkeys(hits))[:MOST]
    words = shown(near, language)
    return tuple(words[one] for one in near)
