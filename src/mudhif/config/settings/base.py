"""What holds in every environment."""

from pathlib import Path
from typing import Any

import dj_database_url
from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

from mudhif.config.settings import environment

SOURCE = Path(__file__).resolve().parents[2]
PROJECT = SOURCE.parents[1]
DATA = Path(environment.text("MUDHIF_DATA", str(PROJECT / "var"))).resolve()
MUDHIF_DATA = DATA
MUDHIF_BASE_URL = environment.text("MUDHIF_BASE_URL", "http://localhost:8000").rstrip("/")
MUDHIF_EXIT_URL = environment.text("MUDHIF_EXIT_URL", "https://www.wikipedia.org/")
MUDHIF_CONTACT = environment.text("MUDHIF_CONTACT", "")
MUDHIF_NAME = environment.text("MUDHIF_NAME", "localhost")
# What protected counts may spend of the privacy budget in a year (rho); without it nothing is published.
MUDHIF_RHO_A_YEAR = environment.number("MUDHIF_RHO_A_YEAR")

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.forms",
    "mudhif.work.engagements",
    "mudhif.work.selection",
    "mudhif.work.needs",
    "mudhif.commons.dialogue",
    "mudhif.people.mapping",
    "mudhif.people.organisations",
    "mudhif.people.members",
    "mudhif.people.members.accounts",
    "mudhif.atlas.skills",
    "mudhif.atlas.places",
    "mudhif.base.trail",
    "mudhif.base.post",
    "mudhif.base.jobs",
    "mudhif.base.ui",
    "mudhif.base.foundation",
    "mudhif.config",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "csp",
    "django_tasks",
    "django_tasks_db",
    "mudhif.base.vault",  # last: its eraser destroys the key that the others may still need
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "mudhif.config.refusing.ProblemMiddleware",
    "csp.middleware.CSPMiddleware",
    "mudhif.config.middleware.NobodyMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "mudhif.config.refusing.SizeMiddleware",
    "mudhif.config.csrf.HiddenOriginMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "allauth.usersessions.middleware.UserSessionsMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "mudhif.config.middleware.ViewerMiddleware",
    "mudhif.config.middleware.PrivacyMiddleware",
    "mudhif.config.middleware.RefusalMiddleware",
]

ROOT_URLCONF = "mudhif.config.urls"
WSGI_APPLICATION = "mudhif.config.wsgi.application"
TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "mudhif.config.context.house",
            ],
            "builtins": [
                "django.templatetags.i18n",
                "django.templatetags.static",
                "mudhif.base.ui.templatetags.mudhif",
            ],
        },
    }
]
FORM_RENDERER = "mudhif.base.ui.rendering.HouseRenderer"

DATABASES = {"default": dj_database_url.parse(environment.text("DATABASE_URL", f"sqlite:///{DATA / 'mudhif.sqlite3'}"))}
DATABASES["default"]["CONN_MAX_AGE"] = 600
DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
if "sqlite" in DATABASES["default"]["ENGINE"]:
    # IMMEDIATE: writers queue at the door instead of failing half way; WAL: readers never wait.
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 30,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-65536; "
        "PRAGMA mmap_size=268435456; PRAGMA temp_store=MEMORY; PRAGMA secure_delete=ON;",
    }
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

LANGUAGE_CODE = "en"
LANGUAGES = [("ar", _("Arabic")), ("ckb", _("Kurdish")), ("en", _("English"))]
LANGUAGES_BIDI = ["ar", "ckb"]
# What libraries say, in our words; this folder wins over theirs. The rooms say the rest.
LOCALE_PATHS = [SOURCE / "config" / "libraries" / "locale"]
TIME_ZONE = "Asia/Baghdad"
USE_I18N = True
USE_TZ = True

STATIC_URL = "static/"
STATIC_ROOT = DATA / "static"
STATIC_ROOT.mkdir(parents=True, exist_ok=True)
WHITENOISE_ALLOW_ALL_ORIGINS = False  # our files are for our pages
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

AUTH_USER_MODEL = "people_members.User"
AUTHENTICATION_BACKENDS = ["mudhif.people.members.accounts.entering.AccountBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
# allauth sees a keyed handle where it expects an address; the address is sealed (people/members/accounts).
_ACCOUNTS = "mudhif.people.members.accounts"
ACCOUNT_ADAPTER = f"{_ACCOUNTS}.adapter.AccountAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_USER_MODEL_EMAIL_FIELD = "mail_handle"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_CHANGE_EMAIL = True
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_LOGIN_ON_EMAIL_CONFIRMATION = True
ACCOUNT_EMAIL_NOTIFICATIONS = True
# Nobody learns whether an address has an account, and nobody without one gets mail.
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_REAUTHENTICATION_REQUIRED = True
ACCOUNT_LOGOUT_REDIRECT_URL = "home"
ACCOUNT_RATE_LIMITS = {"login_failed": "10/m/ip,5/5m/key"}
ACCOUNT_FORMS = {
    "login": f"{_ACCOUNTS}.forms.LoginForm",
    "signup": f"{_ACCOUNTS}.forms.SignupForm",
    "add_email": f"{_ACCOUNTS}.forms.AddEmailForm",
    "change_password": f"{_ACCOUNTS}.forms.ChangePasswordForm",
    "set_password": f"{_ACCOUNTS}.forms.SetPasswordForm",
    "reset_password": f"{_ACCOUNTS}.forms.ResetPasswordForm",
    "reset_password_from_key": f"{_ACCOUNTS}.forms.ResetPasswordKeyForm",
    "reauthenticate": f"{_ACCOUNTS}.forms.ReauthenticateForm",
}
MFA_ADAPTER = f"{_ACCOUNTS}.factors.FactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_TOLERANCE = 1
MFA_FORMS = {
    "authenticate": f"{_ACCOUNTS}.factor_forms.AuthenticateForm",
    "reauthenticate": f"{_ACCOUNTS}.factor_forms.ReauthenticateForm",
    "activate_totp": f"{_ACCOUNTS}.factor_forms.ActivateTOTPForm",
    "add_webauthn": f"{_ACCOUNTS}.factor_forms.AddWebAuthnForm",
    "edit_webauthn": f"{_ACCOUNTS}.factor_forms.EditWebAuthnForm",
    "login_webauthn": f"{_ACCOUNTS}.factor_forms.LoginWebAuthnForm",
    "authenticate_webauthn": f"{_ACCOUNTS}.factor_forms.AuthenticateWebAuthnForm",
    "reauthenticate_webauthn": f"{_ACCOUNTS}.factor_forms.ReauthenticateWebAuthnForm",
}
LOGIN_REDIRECT_URL = "home"
LOGIN_URL = "account_login"
# Limits count in the database, shared by every process; the keys, which hold internet addresses, are hashed.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "config_cache",
        "KEY_FUNCTION": "mudhif.config.caching.hashed_key",
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    }
}

SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "mudhif.config.pages.csrf_failure"
SECURE_REFERRER_POLICY = "no-referrer"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "img-src": [SELF, "data:"],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
        "object-src": [NONE],
    }
}
# Larger requests are refused; so uploads fit into memory, and none lies in a temporary folder.
DATA_UPLOAD_MAX_MEMORY_SIZE = FILE_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.MemoryFileUploadHandler"]
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2000

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": ["default"]}}
EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
EMAIL_FILE_PATH = str(DATA / "mail")
DEFAULT_FROM_EMAIL = environment.text("MUDHIF_MAIL_FROM", "mudhif@localhost")
# Messages of errors can hold what a person typed: only their kinds are logged (see config/discreet_logging.py).
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"discreet": {"()": "mudhif.config.discreet_logging.DiscreetFilter"}},
    "formatters": {"plain": {"format": "{asctime} {levelname} {name} {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "plain", "filters": ["discreet"]}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {"django": {"handlers": ["console"], "level": "WARNING", "propagate": False}},
}
