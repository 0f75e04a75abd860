"""Places in templates."""
