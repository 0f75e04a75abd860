from django.db import migrations

from mudhif.commons.dialogue.unordered import FIRST, storing_by_key


class Migration(migrations.Migration):
    dependencies = [("commons_dialogue", "0001_initial")]

    operations = [migrations.RunPython(storing_by_key(FIRST), migrations.RunPython.noop)]
