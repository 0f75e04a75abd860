"""How the diaspora talks, decides and learns."""
