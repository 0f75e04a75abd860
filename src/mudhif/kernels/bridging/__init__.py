"""Bridging: what unites people who disagree, from their votes on short statements."""

from mudhif.kernels.bridging.votes import Votes

__all__ = ["Votes"]
