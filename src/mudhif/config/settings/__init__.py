"""Settings: one place, from the environment."""
