"""Django's `translate` and `blocktranslate`, faster: what a template says is looked up once for each language.

A page says some three hundred phrases, and catalogues do not change while a process runs.
"""

from typing import Any

from django.template.base import FilterExpression, Parser, Token, render_value_in_context
from django.template.context import Context
from django.templatetags.i18n import BlockTranslateNode, TranslateNode, do_block_translate, do_translate
from django.utils.translation import get_language, gettext, ngettext


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
    """A passage; read from the template once, and looked up once for each language where it counts nothing."""

    def __init__(self, node: BlockTranslateNode) -> None:
        """Take the place of Django's node."""
        given = ("extra_context", "singular", "plural", "countervar", "counter", "message_context", "trimmed", "asvar")
        super().__init__(**{name: getattr(node, name) for name in given})
        self._one, names = self.render_token_list(self.singular)
        self._many, more = self.render_token_list(self.plural or [])
        self._names = [*names, *more]
        self._known: dict[str | None, str] = {}

    def render(self, context: Context, nested: bool = False) -> str:
        """The passage in the active language. What is rare or malformed is left to Django."""
        if nested or self.asvar or self.message_context or bool(self.plural) != bool(self.counter):
            return super().render(context, nested)
        given = {name: value.resolve(context) for name, value in self.extra_context.items()}
        try:
            message = self._looked_up() if self.counter is None else self._counted(self.counter.resolve(context), given)
            shown = {name: given[name] if name in given else context[name] for name in self._names}
            return message % {name: render_value_in_context(value, context) for name, value in shown.items()}
        except (KeyError, TypeError, ValueError):
            return super().render(context)

    def _looked_up(self) -> str:
        language = get_language()
        if language not in self._known:
            self._known[language] = gettext(self._one)
        return self._known[language]

    def _counted(self, count: Any, given: dict[str, Any]) -> str:
        given[str(self.countervar)] = count
        return ngettext(self._one, self._many, int(count))


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
