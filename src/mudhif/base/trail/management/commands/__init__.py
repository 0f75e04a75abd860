"""Django's own commands, where the record must have its say."""
