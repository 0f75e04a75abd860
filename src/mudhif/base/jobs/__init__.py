"""The jobs room serves every room that must do something later: what is due on a clock is a row, so nothing is lost."""
