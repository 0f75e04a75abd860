"""Addresses of organisations."""

from django.urls import path

from mudhif.people.organisations.pages import desk, directory, mine

app_name = "organisations"
urlpatterns = [
    path("", directory.directory, name="list"),
    path("mine/", mine.mine, name="mine"),
    path("desk/", desk.desk, name="desk"),
    path("register/", desk.register, name="register"),
    path("invitations/<uuid:identifier>/", mine.invitation, name="invitation"),
    path("invitations/<uuid:identifier>/withdraw/", mine.withdraw_invitation, name="withdraw_invitation"),
    path("mandates/<uuid:identifier>/end/", mine.end_mandate, name="end_mandate"),
    path("grounds/<uuid:identifier>/withdraw/", desk.withdraw_ground, name="withdraw_ground"),
    path("<uuid:identifier>/", directory.one, name="one"),
    path("<uuid:identifier>/vouch/", directory.vouch, name="vouch"),
    path("<uuid:identifier>/complain/", directory.complain, name="complain"),
    path("<uuid:identifier>/people/", mine.people, name="people"),
    path("<uuid:identifier>/describe/", mine.describe, name="describe"),
    path("<uuid:identifier>/answer/", mine.answer, name="answer"),
    path("<uuid:identifier>/standing/", desk.standing, name="standing"),
    path("<uuid:identifier>/standing/decide/", desk.decide, name="decide"),
    path("<uuid:identifier>/standing/drop/", desk.drop_suspension, name="drop_suspension"),
]
