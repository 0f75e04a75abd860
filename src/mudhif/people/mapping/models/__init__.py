"""What the mapping room stores: registers, links, estimates and releases."""
