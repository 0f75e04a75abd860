"""Pure decisions of the record: what an entry is, what may stand in it, and what its checks prove."""
