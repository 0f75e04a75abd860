"""The mapping room serves those who keep lists of people abroad: an honest estimate, and a map safe to publish."""
