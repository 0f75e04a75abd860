"""What the mapping room lets others read."""
