"""Pure decisions about organisations: what they are, when they are trusted, and how long a mandate holds."""
