"""What holds for every need: pure decisions."""
