"""Addresses of the record: pages carry the language, what machines read does not."""

from django.urls import path

from mudhif.base.trail import endpoints as machine
from mudhif.base.trail import pages

app_name = "trail"
urlpatterns = [
    path("", pages.entries, name="list"),
    path("<int:index>/", pages.entry, name="entry"),
    path("<int:index>/receipt.json", pages.receipt_file, name="receipt"),
    path("checkpoints/", pages.checkpoints, name="checkpoints"),
    path("verify/", pages.verify, name="verify"),
]
# Included under the namespace `record`.
endpoints = [
    path("checkpoint", machine.checkpoint, name="checkpoint"),
    path("checkpoint/<int:size>", machine.checkpoint, name="checkpoint_at"),
    path("key", machine.key, name="key"),
    path("proof/<int:index>", machine.proof_of_entry, name="proof"),
    path("export", machine.export, name="export"),
    path("growth/<int:old>/<int:new>", machine.proof_of_growth, name="growth"),
]
