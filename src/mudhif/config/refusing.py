"""How the house says no where no page did: with a page for people, with a problem for programs."""

import json
from collections.abc import Callable
from http import HTTPStatus

from django.conf import settings
from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import Resolver404, resolve
from django.utils.translation import gettext_lazy as _

from mudhif.base.foundation.problems import ProblemOut
from mudhif.base.foundation.registries import large_uploads

PROGRAMS = "/api/"
JSON = "application/json"
TOO_MUCH = (RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent)
CHUNK, MOST_CHUNKS = 64 * 1024, 1024
# What each answer of the API means, where nothing says it more closely.
MEANINGS = {
    400: _("What was sent cannot be read."),
    401: _("The token is missing, unknown, ended or taken back."),
    403: _("The token does not hold the scope, or the person not the role."),
    404: _("There is nothing here, or it is not yours to see."),
    405: _("This address does not know the method; the header Allow lists those that it knows."),
    409: _("A rule says no; the reason is in the answer."),
    413: _("This is more than can be sent at once."),
    422: _("What was sent does not fit; where and why is in the answer."),
    429: _("There were too many requests. Wait, and try again."),
    500: _("Something went wrong on our side. Nothing was saved half way."),
}


def problem(status: int, detail: object = "", field: str = "") -> bytes:
    """The body of a refusal in JSON; without a detail, what the status means."""
    said = detail or MEANINGS.get(status) or HTTPStatus(status).phrase
    return json.dumps(ProblemOut(detail=said if isinstance(said, list) else str(said), field=field).dict()).encode()


class ProblemMiddleware:
    """Every refusal under `/api/` is a problem in JSON, whoever refused: the router, a limit, Django itself."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Put the problem in place of the page, and keep the headers."""
        response = self.get_response(request)
        refused = response.status_code >= HTTPStatus.BAD_REQUEST
        if refused and request.path.startswith(PROGRAMS) and not response.get("Content-Type", "").startswith(JSON):
            response.content = problem(response.status_code)
            response["Content-Type"] = JSON
            response["Content-Length"] = str(len(response.content))
        return response


class SizeMiddleware:
    """Refuses what is too large before anybody keeps it; Django by itself takes files of any size."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Look at the length that the request announces; without one, nothing of a body is read."""
        length = request.META.get("CONTENT_LENGTH") or "0"
        if (
            length.isdecimal()
            and int(length) > settings.FILE_UPLOAD_MAX_MEMORY_SIZE
            and int(length) > _allowed(request)
        ):
            _let_pass(request)
            return unreadable(request, RequestDataTooBig())
        return self.get_response(request)


def _allowed(request: HttpRequest) -> int:
    """How much this address takes where it takes more than others."""
    try:
        return large_uploads.parts.get(resolve(request.path_info).view_name, 0)
    except Resolver404:
        return 0


def _let_pass(request: HttpRequest) -> None:
    """Let the body go by unkept: a browser reads the answer only once it has sent what it had to send."""
    for _chunk in range(MOST_CHUNKS):
        if not request.read(CHUNK):
            break


def unreadable(request: HttpRequest, exception: Exception) -> HttpResponse:
    """A request that a browser would not send, or one that is too large."""
    too_much = isinstance(exception, TOO_MUCH)
    return render(request, "413.html" if too_much else "400.html", status=413 if too_much else 400)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """What nobody may do here."""
    del exception  # it may name what the page does not show
    return render(request, "403.html", status=403)
