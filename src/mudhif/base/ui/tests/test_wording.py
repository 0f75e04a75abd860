"""Phrases and passages are looked up once for each language, and say what Django's own tags would say."""

import pytest
from django.template import engines
from django.utils.translation import override

COUNTED = (
    "{% blocktranslate count count=many with number=many trimmed %}{{ number }} profile, without a name"
    "{% plural %}{{ number }} profiles, without names{% endblocktranslate %}"
)
BOTH = (
    "{% translate 'Next' %}",
    "{% translate 'of' context 'points of a maximum' %}",
    "{% translate word %}",
    "{% translate 'Next' as kept %}[{{ kept }}]",
    "{% translate '100%' %}",
    "{% blocktranslate trimmed %}\n Next\n{% endblocktranslate %}",
    "{% blocktranslate %}{{ word }}!{% endblocktranslate %}",
    COUNTED,
)


def said(source: str, language: str, library: str, many: int) -> str:
    template = engines["django"].from_string(f"{{% load {library} %}}{source}")
    with override(language):
        return template.render({"word": "<Next>", "many": many})


@pytest.mark.parametrize("source", BOTH)
@pytest.mark.parametrize("many", [1, 2, 11])
def test_our_tags_say_what_those_of_django_say(source: str, many: int) -> None:
    for language in ("en", "ar", "ckb"):
        assert said(source, language, "mudhif", many) == said(source, language, "i18n", many)


def test_one_template_speaks_whatever_language_is_active() -> None:
    template = engines["django"].from_string('{% translate "Next" %}')
    heard = []
    for language in ("ar", "en", "ckb", "ar", "en", "ckb"):
        with override(language):
            heard.append(template.render({}))
    assert heard[:3] == heard[3:]
    assert len(set(heard)) == 3
