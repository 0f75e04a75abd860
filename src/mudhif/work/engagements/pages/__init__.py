"""The pages of engagements, for the two sides."""
