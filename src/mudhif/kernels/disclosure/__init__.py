"""Publishing counts of people so that nobody can be found in them.

`KeySet` and `PlaceTree` are the public keys, fixed before anyone looks at the data. `publish` measures each table of
counts with noise (`noise.Gaussian` under zCDP, `noise.Laplace` under pure differential privacy; the only part that
needs OpenDP), and from that alone makes figures that add up everywhere, are whole and not below zero, and carry an
interval. `budget` adds up what releases cost and refuses what would overspend.

One person stands in one leaf. Two neighbouring populations differ by one person there or not there; in each table
that is one cell by one. A person who was counted twice has spent twice: link first.
"""

from mudhif.kernels.disclosure.budget import OverspentError, advantage, composed, epsilon, rho_for, spend
from mudhif.kernels.disclosure.keys import KeySet, PlaceTree, Table, even_tree
from mudhif.kernels.disclosure.mechanisms import Mechanism
from mudhif.kernels.disclosure.release import Published, PublishedTable, equal_shares, publish

__all__ = [
    "KeySet",
    "Mechanism",
    "OverspentError",
    "PlaceTree",
    "Published",
    "PublishedTable",
    "Table",
    "advantage",
    "composed",
    "epsilon",
    "equal_shares",
    "even_tree",
    "publish",
    "rho_for",
    "spend",
]
