"""Needs in templates."""
