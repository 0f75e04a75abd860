"""The look serves every reader: on an old phone in Basra, on a desk in London, right to left first."""
