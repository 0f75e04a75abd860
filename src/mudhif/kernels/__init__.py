"""Pure computation: no Django, no clock, no I/O."""
