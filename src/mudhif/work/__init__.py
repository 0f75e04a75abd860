"""From a need to an outcome."""
