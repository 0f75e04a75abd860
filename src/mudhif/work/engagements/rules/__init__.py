"""What holds for every engagement: pure decisions."""
