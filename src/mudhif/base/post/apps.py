"""The post as Django sees it."""

from datetime import timedelta

from django.apps import AppConfig


class PostConfig(AppConfig):
    """Names the post, and puts its rounds on the clock."""

    name = "mudhif.base.post"
    label = "base_post"

    def ready(self) -> None:
        """Letters leave within seconds; they are deleted with the person."""
        from mudhif.base.foundation.registries import erasers
        from mudhif.base.jobs.clockwork import every
        from mudhif.base.post.actions import burn
        from mudhif.base.post.jobs import deliver

        every(timedelta(seconds=5), "post.deliver", deliver)
        erasers.add("post", burn)
