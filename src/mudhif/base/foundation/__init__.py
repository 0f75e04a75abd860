"""The foundation serves every room: identifiers, clocks, viewers, events, registries and the data map."""
