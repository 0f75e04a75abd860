"""A real installation: every secret comes from outside, and everything goes over TLS."""

from django.core.exceptions import ImproperlyConfigured

from mudhif.config.settings.base import *  # noqa: F403
from mudhif.config.settings.environment import flag, text, words

DEBUG = False
SECRET_KEY = text("MUDHIF_SECRET_KEY")
MUDHIF_VAULT_KEYS = words("MUDHIF_VAULT_KEYS", "") or [text("MUDHIF_VAULT_KEYS")]
MUDHIF_TRAIL_KEY = text("MUDHIF_TRAIL_KEY")
ALLOWED_HOSTS = words("MUDHIF_HOSTS")
CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in ALLOWED_HOSTS]

for name, secret, shortest in (
    ("MUDHIF_SECRET_KEY", SECRET_KEY, 50),
    ("MUDHIF_VAULT_KEYS", MUDHIF_VAULT_KEYS[0], 43),
    ("MUDHIF_TRAIL_KEY", MUDHIF_TRAIL_KEY, 43),
):
    if len(secret) < shortest or len(set(secret)) < 12:  # noqa: PLR2004
        raise ImproperlyConfigured(f"{name} is too short or a default: make one with `mudhif secret`.")
if not ALLOWED_HOSTS:
    raise ImproperlyConfigured("Set MUDHIF_HOSTS to the names under which this installation is reached.")

SECURE_SSL_REDIRECT = flag("MUDHIF_TLS_REDIRECT", default=True)
SECURE_HSTS_SECONDS = 63072000
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if flag("MUDHIF_BEHIND_PROXY", default=True) else None
# How many proxies stand in front: the address that limits count is read from behind them.
ALLAUTH_TRUSTED_PROXY_COUNT = int(text("MUDHIF_PROXIES", "1" if flag("MUDHIF_BEHIND_PROXY", default=True) else "0"))
SESSION_COOKIE_SECURE = True
SESSION_COOKIE_NAME = "__Host-session"
CSRF_COOKIE_SECURE = True
CSRF_COOKIE_NAME = "__Host-csrf"

EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
EMAIL_HOST = text("MUDHIF_MAIL_HOST", "localhost")
EMAIL_PORT = int(text("MUDHIF_MAIL_PORT", "587"))
EMAIL_HOST_USER = text("MUDHIF_MAIL_USER", "")
EMAIL_HOST_PASSWORD = text("MUDHIF_MAIL_PASSWORD", "")
EMAIL_USE_TLS = flag("MUDHIF_MAIL_TLS", default=True)
EMAIL_TIMEOUT = 30
