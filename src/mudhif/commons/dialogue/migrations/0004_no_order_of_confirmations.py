from django.db import migrations

from mudhif.commons.dialogue.unordered import SECOND, storing_by_key


class Migration(migrations.Migration):
    dependencies = [("commons_dialogue", "0003_agreed_priorities")]

    operations = [migrations.RunPython(storing_by_key(SECOND), migrations.RunPython.noop)]
