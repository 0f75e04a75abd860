"""The database refuses to change or remove what is on the record."""

from django.db import migrations

from mudhif.base.trail import append_only


def install(apps, schema_editor):
    for statement in append_only.statements(schema_editor.connection.vendor):
        schema_editor.execute(statement, params=None)


def remove(apps, schema_editor):
    for statement in append_only.removals(schema_editor.connection.vendor):
        schema_editor.execute(statement, params=None)


class Migration(migrations.Migration):
    dependencies = [("base_trail", "0002_the_tree")]

    operations = [migrations.RunPython(install, remove)]
