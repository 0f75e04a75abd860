"""For whoever tries the house out: an invented diaspora, forty organisations, sixty needs as hosts would write them."""
