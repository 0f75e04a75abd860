"""The pages of needs: for everyone, for hosts, for desks."""
