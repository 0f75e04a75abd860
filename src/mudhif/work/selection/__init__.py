"""The selection room serves candidates and hosts alike: found, gated, ranked with reasons, and chosen on merit."""
