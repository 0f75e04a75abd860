"""Accounts serve everyone who signs in: addresses nobody can read, second factors, and forms that give nobody away."""
