"""Selections in templates."""
