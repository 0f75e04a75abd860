"""Forms under `Referrer-Policy: no-referrer`: browsers then name their origin `null`, even at home."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

AT_HOME = "same-origin"


class HiddenOriginMiddleware:
    """Stands before Django's check of the token, and says the origin that our own policy hides.

    A page that sends no referrer posts with `Origin: null` (Fetch standard, section 3.1). Browsers since 2020 also
    send `Sec-Fetch-Site`, which a page cannot forge: `same-origin` is at home, `cross-site` is not. Older ones send
    neither, and are held to the token alone; in production its cookie is one that no other site can set (`__Host-`).
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Fill in the origin where it is hidden and ours."""
        if request.META.get("HTTP_ORIGIN") == "null" and request.headers.get("Sec-Fetch-Site", AT_HOME) == AT_HOME:
            request.META["HTTP_ORIGIN"] = f"{request.scheme}://{request.get_host()}"
        return self.get_response(request)
