"""The pages of the members' room: a member's own, and nobody else's."""
