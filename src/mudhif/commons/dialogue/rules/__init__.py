"""What holds for every dialogue: pure decisions."""
