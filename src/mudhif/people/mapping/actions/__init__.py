"""What the mapping room does."""
