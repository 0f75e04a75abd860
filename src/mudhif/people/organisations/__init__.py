"""The organisations' room serves hosts, desks and associations: who they are, who speaks for them, who trusts them."""
