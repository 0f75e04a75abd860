"""The trail serves whoever must trust the house without trusting its keepers: nobody rewrites it unnoticed."""
