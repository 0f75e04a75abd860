"""Every stored field says what it is, why it is held, for how long, and how it is erased."""

import re

import pytest
from django.apps import apps
from django.db import models

from mudhif.base.foundation.data_map import DataClass, described

OURS = list(apps.get_models(include_auto_created=True))
# MISSION.md: what the house never holds.
NEVER = re.compile(
    r"ethnic|relig|sect(?!ion|or)|tribe|tribal|\bparty|political|union(?!_)|sexual|birth_?place|place_of_birth|home_governorate|"
    r"surname|denomination|nationality"
)


@pytest.mark.parametrize("model", OURS, ids=lambda model: model._meta.label)
def test_every_field_is_on_the_data_map(model: type[models.Model]) -> None:
    fields = {field.name for field in model._meta.get_fields() if field.concrete and not field.many_to_many}
    assert fields - set(described(model)) == set()


@pytest.mark.parametrize("model", OURS, ids=lambda model: model._meta.label)
def test_the_data_map_names_no_field_that_is_gone(model: type[models.Model]) -> None:
    assert set(described(model)) - {field.name for field in model._meta.get_fields()} == set()


@pytest.mark.parametrize("model", OURS, ids=lambda model: model._meta.label)
def test_no_field_is_made_for_what_the_house_never_holds(model: type[models.Model]) -> None:
    assert [field.name for field in model._meta.get_fields() if NEVER.search(field.name)] == []


def test_a_severe_field_is_never_plain_searchable_text() -> None:
    plain = [
        f"{model._meta.label}.{name}"
        for model in OURS
        for name, datum in described(model).items()
        if datum.data_class is DataClass.SEVERE and isinstance(model._meta.get_field(name), models.TextField)
    ]
    assert plain == []
