"""Accounts in templates."""
