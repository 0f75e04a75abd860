"""Rows of registers made ready to be linked: names folded into parts, spellings compared, values numbered."""
