"""The ground: record, outbox, background work, keys, look, identifiers and clocks."""
