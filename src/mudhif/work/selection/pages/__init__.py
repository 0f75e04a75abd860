"""The pages of selections: for host, desk and panel, and for members."""
