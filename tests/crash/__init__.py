"""What happens to a house whose writers are killed, or are many: nothing acknowledged may be lost."""
