"""What the mapping room does."""

from mudhif.people.mapping.actions.releasing import Released, publish_by_policy, publish_release, release_due

__all__ = ["Released", "publish_by_policy", "publish_release", "release_due"]
