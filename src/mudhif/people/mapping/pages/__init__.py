"""The pages of the mapping room."""
