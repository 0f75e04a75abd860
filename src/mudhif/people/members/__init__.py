"""The members' room serves people in the diaspora: what they offer, who may see it, and until when."""
