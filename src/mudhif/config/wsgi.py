"""The WSGI application. Served with `gunicorn --preload`, its processes share what was read before they parted."""

from django.core.wsgi import get_wsgi_application

from mudhif.config.settings.environment import choose_settings

choose_settings()
application = get_wsgi_application()

from mudhif.config.warming import warm_up  # noqa: E402  (rooms are known from here on)

warm_up()
