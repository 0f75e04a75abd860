"""Addresses of needs: public, for hosts, for desks."""

from django.urls import path

from mudhif.work.needs.pages import deciding, desk, host, public, skills, steps, translating

app_name = "needs"
urlpatterns = [
    path("needs/", public.listing, name="list"),
    path("needs/<uuid:need>/", public.need, name="need"),
    path("host/needs/", host.listing, name="host"),
    path("host/needs/new/", host.begin, name="new"),
    path("host/needs/<uuid:need>/", host.progress, name="progress"),
    path("host/needs/<uuid:need>/check/", host.check, name="check"),
    path("host/needs/<uuid:need>/skills/", skills.skills, name="skills"),
    path("host/needs/<uuid:need>/write/<slug:step>/", steps.step, name="step"),
    path("host/needs/<uuid:need>/questions/<uuid:question>/", host.answer, name="answer"),
    path("host/needs/<uuid:need>/translate/<slug:language>/", translating.translate, name="translate"),
    path("host/needs/<uuid:need>/copy/", deciding.copy, name="copy"),
    path("host/needs/<uuid:need>/take-back/", deciding.take_back, name="take_back"),
    path("host/needs/<uuid:need>/close/", deciding.close, name="close"),
    path("host/needs/<uuid:need>/withdraw/", deciding.withdraw, name="withdraw"),
    path("desk/needs/", desk.queue, name="desk"),
    path("desk/needs/<uuid:need>/", desk.review, name="review"),
    path("desk/needs/<uuid:need>/ask/", desk.ask, name="ask"),
    path("desk/needs/<uuid:need>/return/", desk.give_back, name="return"),
    path("desk/needs/<uuid:need>/open/", desk.open_to_all, name="open"),
]
