"""The dialogue serves communities that do not meet: they say what matters to them, vote, and see what unites them."""
