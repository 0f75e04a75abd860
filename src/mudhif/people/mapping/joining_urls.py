"""Addresses that letters lead to, and a member's own page of lists. None holds an address or a name."""

from django.urls import path

from mudhif.people.mapping.pages import joining, lists

app_name = "joining"
urlpatterns = [
    path("lists/", lists.lists, name="lists"),
    path("lists/more/", lists.more, name="more"),
    path("lists/<uuid:invitation>/wrong/", lists.wrong, name="wrong"),
    path("lists/<uuid:invitation>/off/", lists.take_off, name="take_off"),
    path("letter/<str:code>/", joining.join, name="join"),
    path("leave/<str:token>/", joining.leave, name="leave"),
]
