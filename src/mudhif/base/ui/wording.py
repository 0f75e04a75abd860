"""Django's `translate` and `blocktranslate`, faster: what a template says is looked up once for each language.

A page says some three hundred phrases, and catalogues do not change while a process runs.
"""

from typing import Any

from django.template.base import FilterExpression, Parser, Token
from django.template.context import Context
from django.templatetags.i18n import BlockTranslateNode, TranslateNode, do_block_translate, do_translate
from django.utils.translation import get_language


class Phrase(TranslateNode):
    """A phrase; kept for each language where it stands in the template itself."""

    def __init__(self, node: TranslateNode) -> None:
        """Take the place of Django's node."""
        super().__init__(node.filter_expression, node.noop, node.asvar, node.message_context)
        self._known: dict[str | None, str] = {}
        self._fixed = _is_fixed(node.filter_expression) and not node.asvar and _is_fixed(node.message_context)

    def render(self, context: Context) -> str:
        """The phrase in the active language."""
        if not self._fixed:
            return super().render(context)
        language = get_language()
        found = self._known.get(language)
        if found is None:
            found = self._known[language] = super().render(context)
        return found


class Passage(BlockTranslateNode):
    """A passage; kept for each language where nothing is put in, and read from the template once otherwise."""

    def __init__(self, node: BlockTranslateNode) -> None:
        """Take the place of Django's node."""
        given = ("extra_context", "singular", "plural", "countervar", "counter", "message_context", "trimmed", "asvar")
        super().__init__(**{name: getattr(node, name) for name in given})
        self._read: dict[bool, tuple[str, list[str]]] = {}
        self._known: dict[str | None, str] = {}
        inside = self.render_token_list(self.singular)[1]
        self._fixed = not (inside or node.extra_context or node.plural or node.asvar or node.message_context)

    def render_token_list(self, tokens: list[Token]) -> tuple[str, list[str]]:
        """The message with the names of what is put in; a new list each time, because the caller adds to it."""
        key = tokens is self.plural
        if key not in self._read:
            self._read[key] = super().render_token_list(tokens)
        message, names = self._read[key]
        return message, [*names]

    def render(self, context: Context, nested: bool = False) -> str:
        """The passage in the active language."""
        if not self._fixed or nested:
            return super().render(context, nested)
        language = get_language()
        found = self._known.get(language)
        if found is None:
            found = self._known[language] = super().render(context)
        return found


def _is_fixed(expression: FilterExpression | None) -> bool:
    """Whether it says the same whatever the context: nothing, or a text without filters."""
    if expression is None:
        return True
    said: Any = expression.var
    return not expression.filters and (isinstance(said, str) or isinstance(said.literal, str))


def phrase(parser: Parser, token: Token) -> Phrase:
    """`{% translate "..." %}`, as in Django."""
    return Phrase(do_translate(parser, token))


def passage(parser: Parser, token: Token) -> Passage:
    """`{% blocktranslate %}...{% endblocktranslate %}`, as in Django."""
    return Passage(do_block_translate(parser, token))
