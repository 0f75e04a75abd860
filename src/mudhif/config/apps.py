"""The configuration as Django sees it: it holds the catalogues of libraries and the pages of the whole house."""

from django.apps import AppConfig


class HouseConfig(AppConfig):
    """Names the configuration."""

    name = "mudhif.config"
    label = "config"

    def ready(self) -> None:
        """Put what libraries store on the data map, and throw it away when the map says so."""
        from mudhif.config import data_map, jobs  # noqa: F401

        jobs.put_on_the_clock()
