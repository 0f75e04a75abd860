from django.db import migrations

from mudhif.commons.dialogue.unordered import store_by_key


class Migration(migrations.Migration):
    dependencies = [("commons_dialogue", "0001_initial")]

    operations = [migrations.RunPython(store_by_key, migrations.RunPython.noop)]
