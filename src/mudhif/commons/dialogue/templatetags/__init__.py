"""Dialogues in templates."""
