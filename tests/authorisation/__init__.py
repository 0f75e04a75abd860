"""Every address of the house, asked for by everyone."""
