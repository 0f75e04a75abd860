"""Organisations in templates."""
