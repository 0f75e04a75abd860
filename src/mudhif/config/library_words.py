"""What libraries say on our pages: each message that a reader can meet, and those without a translation."""

import io
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import allauth
from babel.messages.extract import extract
from django.template import TemplateDoesNotExist
from django.template.loader import get_template
from django.utils.translation import template as django_template
from django.utils.translation.trans_real import translation

from mudhif.base.ui.catalogues import KEYWORDS, LANGUAGES

Message = str | tuple[str, ...]
MODULES = (
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "django.forms",
    "django.core.validators",
    "django.contrib.auth.password_validation",
    "django.contrib.auth.forms",
)
ALLAUTH_TEMPLATES = Path(allauth.__file__).parent / "templates"
TEMPLATE_FOLDERS = ("account", "mfa", "usersessions")
# Never rendered here: mails are our own letters (accounts/letters.py), and these ways of signing in are switched off.
NEVER_RENDERED = (
    "account/email/",
    "mfa/email/",
    "account/base_confirm_code",
    "account/confirm_",
    "account/phone_change",
    "account/request_login_code",
    "account/signup_by_passkey",
    "account/messages/login_code_sent",
    "account/messages/phone_",
    "mfa/trust",
    "mfa/webauthn/signup_form",
)
# Bases and snippets that only the templates named above and those we override make use of.
ONLY_FROM_OVERRIDDEN = (
    "account/base_",
    "account/snippets/",
    "mfa/base_",
    "mfa/recovery_codes/base",
    "mfa/totp/base",
    "mfa/webauthn/base",
    "mfa/webauthn/snippets/",
    "usersessions/base_",
)
PLURALS = {"ar": 6, "ckb": 2}


def _python_files(name: str) -> Iterator[Path]:
    """The source of a module, or of everything in a package but its admin, migrations and commands."""
    source = Path(str(import_module(name).__file__))
    if source.name != "__init__.py":
        yield source
        return
    left_out = {"migrations", "management", "tests"}
    yield from (
        path for path in source.parent.rglob("*.py") if not left_out & set(path.parts) and path.name != "admin.py"
    )


def _templates_in_use() -> Iterator[Path]:
    """allauth's templates that are rendered here: those that we do not override."""
    for path in sorted(file for folder in TEMPLATE_FOLDERS for file in (ALLAUTH_TEMPLATES / folder).rglob("*.*")):
        name = path.relative_to(ALLAUTH_TEMPLATES).as_posix()
        if not name.startswith(NEVER_RENDERED + ONLY_FROM_OVERRIDDEN) and _is_theirs(name):
            yield path


def _is_theirs(name: str) -> bool:
    try:
        found: Any = get_template(name)
    except TemplateDoesNotExist:
        return False
    return str(found.origin.name).startswith(str(ALLAUTH_TEMPLATES))


def _messages_in(source: str) -> Iterator[tuple[Message, str | None]]:
    for _line, message, _comments, context in extract("python", io.BytesIO(source.encode()), KEYWORDS):
        if message:
            yield (message if isinstance(message, str) else tuple(message)), context


def messages() -> dict[tuple[Message, str | None], None]:
    """Every message (or singular and plural) with its context, in the order in which they are found."""
    found: dict[tuple[Message, str | None], None] = {}
    for path in (file for name in MODULES for file in _python_files(name)):
        found.update(dict.fromkeys(_messages_in(path.read_text(encoding="utf-8"))))
    for path in _templates_in_use():
        found.update(dict.fromkeys(_messages_in(django_template.templatize(path.read_text(encoding="utf-8")))))
    return found


def catalogue_of(language: str) -> Any:
    """Everything that is translated into the language, as Django merged it; there is no public way to ask."""
    merged: Any = translation(language)
    return merged._catalog  # noqa: SLF001


def _translated(message: Message, context: str | None, language: str) -> bool:
    catalogue = catalogue_of(language)
    prefix = f"{context}\x04" if context else ""
    if isinstance(message, str):
        return bool(catalogue.get(prefix + message))
    return all(catalogue.get((prefix + message[0], form)) for form in range(PLURALS[language]))


def untranslated() -> list[tuple[str, Message, str | None]]:
    """The messages that a reader of Arabic or Kurdish would meet in English: language, message, context."""
    wanted = messages()
    return [
        (language, message, context)
        for language in LANGUAGES
        for message, context in wanted
        if not _translated(message, context, language)
    ]
