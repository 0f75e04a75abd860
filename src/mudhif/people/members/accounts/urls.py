"""Addresses of one's own account, beside allauth's."""

from django.urls import path

from mudhif.people.members.accounts import pages

app_name = "accounts"
urlpatterns = [
    path("", pages.overview, name="overview"),
    path("preferences/", pages.preferences, name="preferences"),
]
