"""Reading the European Commission's files, and refusing what only looks like them."""
