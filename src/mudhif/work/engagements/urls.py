"""Addresses of engagements; none holds a name."""

from django.urls import path

from mudhif.work.engagements.pages import answering, offering, reading, working

app_name = "engagements"
urlpatterns = [
    path("engagements/", reading.listing, name="list"),
    path("engagements/offer/<slug:code>/", offering.offer, name="offer"),
    path("engagements/<uuid:engagement>/", reading.one, name="one"),
    path("engagements/<uuid:engagement>/take-back/", offering.take_back, name="take_back"),
    path("engagements/<uuid:engagement>/accept/", answering.accept, name="accept"),
    path("engagements/<uuid:engagement>/decline/", answering.decline, name="decline"),
    path("engagements/<uuid:engagement>/start/", working.start, name="start"),
    path("engagements/<uuid:engagement>/finish/", working.finish, name="finish"),
    path("engagements/<uuid:engagement>/end-early/", working.end_early, name="end_early"),
    path("engagements/<uuid:engagement>/note/", working.note, name="note"),
]
