"""Addresses of the desk that checks evidence. A code is all that they hold."""

from django.urls import path

from mudhif.people.members.pages import checking

app_name = "checks"
urlpatterns = [
    path("", checking.desk, name="desk"),
    path("<slug:code>/", checking.one, name="one"),
    path("<slug:code>/confirm/", checking.confirm, name="confirm"),
    path("<slug:code>/decline/", checking.decline, name="decline"),
    path("<slug:code>/question/", checking.question, name="question"),
    path("<slug:code>/tie/", checking.tie, name="tie"),
    path("<slug:code>/revoke/", checking.revoke, name="revoke"),
]
