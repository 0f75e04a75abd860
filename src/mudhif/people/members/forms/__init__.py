"""What members fill in: one thing a page, each question with its reason."""
