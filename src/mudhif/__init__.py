"""Mudhif: the institution that a diaspora lacks, as software."""
