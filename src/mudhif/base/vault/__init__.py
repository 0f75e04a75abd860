"""The vault serves every person here: what could harm them is encrypted with a key of their own, and goes with it."""
