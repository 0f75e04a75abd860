"""Contracts that import-linter does not know by itself."""
