"""The pure decisions of the mapping room."""
