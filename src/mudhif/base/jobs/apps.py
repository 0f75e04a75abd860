"""The jobs room as Django sees it."""

from django.apps import AppConfig


class JobsConfig(AppConfig):
    """Names the jobs room."""

    name = "mudhif.base.jobs"
    label = "base_jobs"
