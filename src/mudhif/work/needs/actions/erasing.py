"""Forgetting who wrote and who asked."""

from uuid import UUID

from mudhif.work.needs.models import Need, NeedText, Question


def forget_author(person: UUID) -> None:
    """Take the person's name off every need, translation and question; the needs belong to the hosts and stay."""
    Need.objects.filter(author=person).update(author=None)
    NeedText.objects.filter(author=person).update(author=None)
    Question.objects.filter(asked_by=person).update(asked_by=None)
