"""Asks the pages of one house, through all of its middleware, and a peer; gives milliseconds."""

import time
from collections.abc import Callable
from functools import partial
from typing import Any, Final
from uuid import UUID

import numpy as np
from django.conf import settings
from django.db.models import Case, Count, F, IntegerField, QuerySet, Sum, Value, When
from django.test import Client
from django.urls import reverse
from django.utils.translation import override

from benchmarks.pages_population import DESK, HOST, MEMBER, NEEDS, named
from mudhif.atlas.skills.queries import warm
from mudhif.base.foundation import clock
from mudhif.people.members.models import Profile, ReadLog, User
from mudhif.people.members.queries import Purpose
from mudhif.work.needs.queries import Terms, terms
from mudhif.work.selection import index
from mudhif.work.selection.models import Candidacy, Search

WARM_UP: Final = 10
# The peer takes many seconds for each need.
PEER_WARM_UP: Final = 2
TOP: Final = 20
REPEATS: Final = 100
PEER_NEEDS: Final = PEER_WARM_UP + 10
LISTS: Final = (
    ("open needs", "needs:list", None), ("host's needs", "needs:host", HOST), ("desk's queue", "needs:desk", DESK),
    ("organisations", "organisations:list", None), ("skills", "skills", None), ("trail", "trail:list", None),
    ("panels of the front door", "home", HOST), ("a member's front door", "home", MEMBER),
    ("invitations", "selection:invitations", MEMBER), ("engagements", "engagements:list", MEMBER),
    ("readings", "members:readings", MEMBER), ("profile", "members:profile", MEMBER),
)  # fmt: skip
Figures = dict[str, float]


def measure(members: int) -> dict[str, object]:
    """Milliseconds at p50 and p95 for the shortlist, its peer and each list; seconds for the first index."""
    settings.ALLOWED_HOSTS = ["testserver"]
    _begin_anew()
    with override("ar"):
        return {
            "members": members,
            "index_seconds": timed(index.current) / 1000,
            "names_seconds": timed(warm) / 1000,
            "search": _latency(partial(_search, signed_in(HOST)), needs()),
            "shortlist": _latency(partial(_read, signed_in(HOST), "selection:shortlist"), needs()),
            "again": _latency(partial(_read, signed_in(HOST), "selection:shortlist"), needs()),
            "peer": _latency(lambda need: list(natural_joins(terms(need))), needs()[:PEER_NEEDS], PEER_WARM_UP),
            "lists": {what: _list(name, person) for what, name, person in LISTS},
        }


def _begin_anew() -> None:
    """Forget what an earlier run searched and read: the first reading is to be the first."""
    for rows in (ReadLog.objects.all(), Candidacy.objects.all(), Search.objects.all()):
        rows.delete()


def needs() -> list[UUID]:
    """All needs of the hospital; the first of them warm up."""
    return [named(f"need {number}") for number in range(NEEDS)]


def signed_in(person: UUID | None) -> Client:
    """A browser, with the person signed in."""
    client = Client()
    if person is not None:
        client.force_login(User.objects.get(pk=person))
    return client


def timed(work: Callable[[], object]) -> float:
    """Milliseconds that it takes."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def _latency(ask: Callable[[UUID], object], questions: list[UUID], warm_up: int = WARM_UP) -> Figures:
    for question in questions[:warm_up]:
        ask(question)
    return _percentiles([timed(partial(ask, question)) for question in questions[warm_up:]])


def _percentiles(taken: list[float]) -> Figures:
    return {f"p{q}": float(np.percentile(taken, q)) for q in (50, 95)}


def _list(name: str, person: UUID | None) -> Figures:
    client, where = signed_in(person), reverse(name)
    ask = partial(_got, client, where)
    for _ in range(WARM_UP):
        ask()
    return _percentiles([timed(ask) for _ in range(REPEATS)])


def _got(client: Client, where: str) -> None:
    answer = client.get(where)
    if answer.status_code != 200:
        raise RuntimeError(f"{where} answered {answer.status_code}")


def _read(client: Client, name: str, need: UUID) -> None:
    _got(client, reverse(name, args=[need]))


def _search(client: Client, need: UUID) -> None:
    """Ask for the shortlist: found, ranked, stored and recorded."""
    answer = client.post(reverse("selection:find", args=[need]))
    if answer.status_code != 302:
        raise RuntimeError(f"the search answered {answer.status_code}")


def natural_joins(need: Terms) -> "QuerySet[Profile]":
    """The peer: skills joined to profiles, summed by weight and level, with the gates that lie open in tables.

    Languages and governorates are sealed and cannot be joined, so the peer checks two gates fewer.
    """
    weight = Case(
        *(When(skills__concept=one.concept, then=Value(one.weight)) for one in need.skills), output_field=IntegerField()
    )
    open_to: dict[str, Any] = {
        "consents__purpose": Purpose.INSTITUTIONS,
        "consents__withdrawn": None,
        "consents__ends__gt": clock.now(),
    }
    return (
        Profile.objects.filter(published=True, hours_a_month__gte=need.hours_a_month or 0, **open_to)
        .filter(skills__concept__in=[one.concept for one in need.skills])
        .annotate(points=Sum(weight * F("skills__level")), held=Count("skills"))
        .order_by("-points", "member")[:TOP]
    )
