"""Addresses of dialogues: for everyone, for whoever holds a key (under `in/`), and for those who keep them."""

import re
from typing import Final

from django.urls import path

from mudhif.commons.dialogue.pages import convenor, data, inside, moderator, priorities, public, rounds, voting, writing

app_name = "dialogue"
# Here nobody is known; see `foundation.registries.anonymous_addresses`.
INSIDE: Final = re.compile(r"/[a-z]{2,3}/dialogues/[0-9a-f-]{36}/in/")
urlpatterns = [
    path("", public.listing, name="list"),
    path("keep/", convenor.listing, name="kept"),
    path("keep/new/", convenor.begin, name="begin"),
    path("keep/<uuid:dialogue>/", convenor.keep, name="keep"),
    path("keep/<uuid:dialogue>/edit/", convenor.edit, name="edit"),
    path("keep/<uuid:dialogue>/translate/<slug:language>/", convenor.translate, name="translate"),
    path("keep/<uuid:dialogue>/moderators/", convenor.moderators, name="moderators"),
    path("keep/<uuid:dialogue>/codes/", convenor.codes, name="codes"),
    path("keep/<uuid:dialogue>/open/", convenor.open_to, name="open"),
    path("keep/<uuid:dialogue>/close/", convenor.close, name="close"),
    path("keep/<uuid:dialogue>/statements/", moderator.statements, name="statements"),
    path(
        "keep/<uuid:dialogue>/statements/<uuid:statement>/<slug:language>/",
        moderator.translate,
        name="translate_statement",
    ),
    path("keep/<uuid:dialogue>/queue/", moderator.queue, name="queue"),
    path("keep/<uuid:dialogue>/queue/<uuid:statement>/", moderator.decide, name="decide"),
    path("keep/<uuid:dialogue>/second-round/", rounds.keep, name="second_round"),
    path("priorities/", priorities.listing, name="priorities"),
    path("priorities/<uuid:priority>/", priorities.one, name="priority"),
    path("<uuid:dialogue>/", public.front, name="front"),
    path("<uuid:dialogue>/confirmed/", rounds.outcome, name="confirmed"),
    path("<uuid:dialogue>/spread/", priorities.spread, name="spread"),
    path("<uuid:dialogue>/log/", public.log, name="log"),
    path("<uuid:dialogue>/results/", convenor.results, name="results"),
    path("<uuid:dialogue>/report/", data.report, name="report"),
    path("<uuid:dialogue>/data/", data.data, name="data"),
    path("<uuid:dialogue>/data/files/", data.download, name="files"),
    path("<uuid:dialogue>/draw/", public.draw, name="draw"),
    path("<uuid:dialogue>/in/", voting.vote, name="vote"),
    path("<uuid:dialogue>/in/confirm/", rounds.confirm, name="confirm"),
    path("<uuid:dialogue>/in/votes/", voting.votes, name="votes"),
    path("<uuid:dialogue>/in/enter/", inside.enter, name="enter"),
    path("<uuid:dialogue>/in/back/", inside.come_back, name="come_back"),
    path("<uuid:dialogue>/in/key/", inside.key, name="key"),
    path("<uuid:dialogue>/in/row/", data.row, name="row"),
    path("<uuid:dialogue>/in/leave/", inside.leave, name="leave"),
    path("<uuid:dialogue>/in/forget/", inside.forget, name="forget"),
    path("<uuid:dialogue>/in/write/", writing.write, name="write"),
    path("<uuid:dialogue>/in/mine/", writing.mine, name="mine"),
    path("<uuid:dialogue>/in/mine/<uuid:statement>/", writing.appeal, name="appeal"),
]
