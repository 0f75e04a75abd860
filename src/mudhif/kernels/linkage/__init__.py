"""Which rows of several registers are one person's.

Splink finds pairs worth a look and says how each compares (DuckDB in this process, or Spark); what agreement is worth
is learned from the registers themselves; and clusters are decided together, since a person is in most registers once
and a spelling seen in one register explains another. A caller gives rows in numbers: equal numbers are equal values.
Source: Fellegi and Sunter 1969 for the weights; Dempster, Laird and Rubin 1977 for learning them.
"""

from mudhif.kernels.linkage.decisions import NO_DECISIONS, Decisions
from mudhif.kernels.linkage.engine import duckdb_backend
from mudhif.kernels.linkage.linking import Linkage, Reason, link
from mudhif.kernels.linkage.records import MISSING, Records, Tokens

__all__ = ["MISSING", "NO_DECISIONS", "Decisions", "Linkage", "Reason", "Records", "Tokens", "duckdb_backend", "link"]
