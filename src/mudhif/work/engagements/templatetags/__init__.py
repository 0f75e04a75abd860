"""Engagements in templates."""
