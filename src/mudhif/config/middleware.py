"""What surrounds every request: the viewer, the headers, and the two ways of saying no."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from mudhif.base.foundation.errors import NotFound, Refused
from mudhif.base.foundation.registries import anonymous_addresses
from mudhif.config.viewers import viewer_of

Answer = Callable[[HttpRequest], HttpResponse]


class NobodyMiddleware:
    """Stands before sessions: where a room says that nobody is known, not even our own code can know who asks."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Take the session's cookie off the request; the browser keeps it."""
        if any(address.match(request.path_info) for address in anonymous_addresses):
            request.COOKIES.pop(settings.SESSION_COOKIE_NAME, None)
        return self.get_response(request)


class ViewerMiddleware:
    """Puts the frozen viewer on the request as `request.viewer`."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Build the viewer once."""
        request.viewer = viewer_of(request)  # type: ignore[attr-defined]
        return self.get_response(request)


class PrivacyMiddleware:
    """Nothing that a signed-in person saw stays in a cache; signing out clears the browser."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Add the headers."""
        was_signed_in = request.user.is_authenticated
        response = self.get_response(request)
        personal = was_signed_in or request.user.is_authenticated or "Authorization" in request.headers
        if personal or request.method not in {"GET", "HEAD"}:
            response["Cache-Control"] = "no-store"
        if was_signed_in and not request.user.is_authenticated:
            response["Clear-Site-Data"] = '"cache", "cookies", "storage"'
        response["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), browsing-topics=()"
        return response


class RefusalMiddleware:
    """Turns `NotFound` into a 404 and `Refused` into a page that says why and what next."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on."""
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Answer the house's own exceptions; leave the others to Django."""
        if isinstance(exception, NotFound):
            return render(request, "404.html", status=404)
        if isinstance(exception, Refused):
            return render(request, "refused.html", {"reason": exception.message}, status=409)
        return None
