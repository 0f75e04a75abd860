"""The engagements' room serves those who go to work together: an offer, an answer, the work, and how it ended."""
