"""What holds for every selection: pure decisions."""
